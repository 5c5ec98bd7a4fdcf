/** When the bell rings: as a reset begins, and as it ends by itself, for whoever has looked away. Never when one has ended it. */

import type { ResetView } from '../../../shared/contract';
import { type Millis, second } from '../../../shared/domain/common';
import type { RingBell, Snapshots } from '../../lib';

/** Later than this, something has kept the computer busy or asleep: a bell would only startle. */
const maxDelay: Millis = 2 * second;

/** Rings for the first reset that this window shows: it lives on for the bell of its end, and the next one has a window of its own. */
export function ringBellForReset(snapshots: Snapshots, ring: RingBell): void {
  let previous: ResetView | null = null;
  let silence = (): void => undefined;

  function update(): void {
    const snapshot = snapshots.current();
    if (snapshot === null) return;
    const { now, reset, preferences } = snapshot;
    const ringIfDue = (due: number): void => {
      const delay = now - due;
      if (preferences.sound.on && delay >= 0 && delay < maxDelay) silence = ring(preferences.sound.volume);
    };

    if (previous === null && reset !== null) ringIfDue(reset.startedAt);
    if (previous !== null && reset?.startedAt !== previous.startedAt) {
      unsubscribe();
      silence();
      ringIfDue(previous.endsAt);
    }
    previous = reset;
  }

  const unsubscribe = snapshots.subscribe(update);
  update();
}
