/** When the bell rings: as a reset begins, and as it ends by itself, for whoever has looked away. Never when one has ended it. */

import type { ResetView } from '../../../shared/contract';
import { type Millis, second } from '../../../shared/domain/common';
import type { RingBell, Snapshots } from '../../lib';

/** Later than this, something has kept the computer busy or asleep: a bell would only startle. */
const punctual: Millis = 2 * second;

/** Rings for the first reset that this window shows: it lives on for the bell of its end, and the next one has a window of its own. */
export function ringWith(snapshots: Snapshots, ring: RingBell): void {
  let served: ResetView | null = null;
  let hush = (): void => undefined;

  function look(): void {
    const snapshot = snapshots.current();
    if (snapshot === null) return;
    const { now, reset, preferences } = snapshot;
    const ringSince = (due: number): void => {
      const late = now - due;
      if (preferences.sound.on && late >= 0 && late < punctual) hush = ring(preferences.sound.volume);
    };

    if (served === null && reset !== null) ringSince(reset.startedAt);
    if (served !== null && reset?.startedAt !== served.startedAt) {
      leave();
      hush();
      ringSince(served.endsAt);
    }
    served = reset;
  }

  const leave = snapshots.subscribe(look);
  look();
}
