/** Rings the bell when a reset begins and when it runs out, but not when the user ends it. */

import type { ResetView } from '../../../shared/contract';
import { type Millis, second } from '../../../shared/domain/common';
import type { RingBell, SnapshotStore } from '../../lib';

/** A later bell would only startle: the computer was busy or asleep in between. */
const maxDelay: Millis = 2 * second;

/** Rings for the first reset that this window shows. The next reset gets a new window, so this stops afterwards. */
export function ringBellForReset(snapshots: SnapshotStore, ring: RingBell): void {
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
