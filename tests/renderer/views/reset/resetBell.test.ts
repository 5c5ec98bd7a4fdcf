import { describe, expect, it } from 'vitest';
import { createSnapshotStore } from '../../../../src/renderer/lib/snapshotStore';
import { ringBellForReset } from '../../../../src/renderer/views/reset/resetBell';
import type { Snapshot } from '../../../../src/shared/contract';
import { defaultPreferences } from '../../../../src/shared/domain/settings/preferences';
import { resetView, snapshot, snapshotAt } from '../../../support/snapshots';

const begun = resetView({ startedAt: snapshotAt('10:30'), endsAt: snapshotAt('10:31') });
const sound = { on: true, volume: 0.7 };

/** An overlay window; `events` lists the volume of each ring, and `silenced` for each one cut off. */
function overlayWindow(on = true) {
  const events: (number | 'silenced')[] = [];
  let show = (_: Snapshot): void => undefined;
  const source: Parameters<typeof createSnapshotStore>[0] = {
    snapshot: () => new Promise(() => undefined),
    onSnapshot(listener) {
      show = listener;
      return () => undefined;
    },
  };
  ringBellForReset(
    createSnapshotStore(source, () => null),
    volume => {
      events.push(volume);
      return () => events.push('silenced');
    },
  );
  const preferences = { ...defaultPreferences, sound: { ...sound, on } };
  return {
    events,
    /** Publishes a snapshot for that many seconds after 10:30. */
    show(seconds: number, shown: Snapshot['reset']) {
      show(snapshot({ now: snapshotAt('10:30') + seconds * 1_000, reset: shown, preferences }));
    },
  };
}

describe('a reset', () => {
  it('rings once as it begins', () => {
    const window = overlayWindow();
    window.show(-10, null);
    window.show(0.1, begun);
    window.show(20, begun);
    expect(window.events).toEqual([0.7]);
  });

  it('rings again as it ends by itself', () => {
    const window = overlayWindow();
    window.show(0.1, begun);
    window.show(60, null);
    expect(window.events).toEqual([0.7, 'silenced', 0.7]);
  });

  it('is silenced when the user ends it, and does not ring again', () => {
    const window = overlayWindow();
    window.show(0.1, begun);
    window.show(59.9, null);
    expect(window.events).toEqual([0.7, 'silenced']);
  });

  it('does not ring long after its end, when the computer was asleep', () => {
    const window = overlayWindow();
    window.show(0.1, begun);
    window.show(600, null);
    expect(window.events).toEqual([0.7, 'silenced']);
  });

  it('rings only at its end in a window that was opened later, as for a display that was plugged in', () => {
    const window = overlayWindow();
    window.show(20, begun);
    window.show(60, null);
    expect(window.events).toEqual([0.7]);
  });

  it('is the only one that rings in its window', () => {
    const window = overlayWindow();
    window.show(0.1, begun);
    window.show(60, null);
    window.show(62, resetView({ startedAt: snapshotAt('10:30') + 62_000, endsAt: snapshotAt('10:32') }));
    expect(window.events).toEqual([0.7, 'silenced', 0.7]);
  });

  it('is silent while sound is off', () => {
    const window = overlayWindow(false);
    window.show(0.1, begun);
    window.show(60, null);
    expect(window.events).toEqual([]);
  });
});
