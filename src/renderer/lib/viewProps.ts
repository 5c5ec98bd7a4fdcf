/** What the view of every window is given. */
import type { Snapshot } from '../../shared/contract';

export interface ViewProps {
  readonly snapshot: Snapshot;
}
