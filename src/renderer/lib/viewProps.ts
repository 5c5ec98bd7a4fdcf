/** The props of every view. */
import type { Snapshot } from '../../shared/contract';

export interface ViewProps {
  readonly snapshot: Snapshot;
}
