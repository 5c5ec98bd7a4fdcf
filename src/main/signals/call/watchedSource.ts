/** What tells which apps use a device. */
import type { CallSource } from '../../../shared/domain/call';
import type { ReportedSignal, WatchedSignal } from '../watchedSignal';

export interface ReportedSource extends ReportedSignal {
  readonly source: CallSource;
}

export interface WatchedSource extends WatchedSignal {
  readonly source: CallSource;
}
