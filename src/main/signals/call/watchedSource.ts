/** What tells which apps use a device. */
import type { CallSource } from '../../../shared/domain/call';
import type { Signal } from '../signal';

/** Calls `onEvent` when the reading may have changed, and `onEnd` when there will be no more events. Returns its `stop`. */
export type Subscribe = (onEvent: () => void, onEnd: () => void) => () => void;

export interface WatchedSource {
  readonly source: CallSource;
  readonly read: Signal;
  /** Missing where the system has no events, so that it must be polled. */
  readonly subscribe?: Subscribe;
  /** Whether events may be missing, so that it is polled as well. */
  readonly isPolledToo?: true;
}
