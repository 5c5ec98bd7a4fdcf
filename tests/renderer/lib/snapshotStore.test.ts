import { describe, expect, it } from 'vitest';
import { createSnapshotStore } from '../../../src/renderer/lib/snapshotStore';
import type { Snapshot } from '../../../src/shared/contract';
import { snapshot, snapshotAt } from '../../support/snapshots';

/** A bridge that answers and pushes snapshots on demand. */
function bridge(prepare: (snapshot: Snapshot) => Promise<void> | null = () => null) {
  let answer: (snapshot: Snapshot) => void = () => undefined;
  let push: (snapshot: Snapshot) => void = () => undefined;
  const source = {
    snapshot: () => new Promise<Snapshot>(resolve => (answer = resolve)),
    onSnapshot: (listener: (snapshot: Snapshot) => void) => {
      push = listener;
      return () => undefined;
    },
  };
  const snapshots = createSnapshotStore(source, prepare);
  return {
    snapshots,
    answer: async (one: Snapshot) => {
      answer(one);
      await Promise.resolve();
    },
    push: (one: Snapshot) => push(one),
  };
}

const first = snapshot({ now: snapshotAt('10:00') });
const second = snapshot({ now: snapshotAt('10:01') });

describe('before main has answered', () => {
  it('there is no snapshot', () => {
    expect(bridge().snapshots.current()).toBeNull();
  });
});

describe('the answer', () => {
  it('is the first snapshot', async () => {
    const { snapshots, answer } = bridge();
    await answer(first);
    expect(snapshots.current()).toBe(first);
  });

  it('does not replace a newer snapshot that was pushed before it', async () => {
    const { snapshots, answer, push } = bridge();
    push(second);
    await answer(first);
    expect(snapshots.current()).toBe(second);
  });
});

describe('a pushed snapshot', () => {
  it('reaches subscribers until they unsubscribe', async () => {
    const { snapshots, answer, push } = bridge();
    const received: (Snapshot | null)[] = [];
    const unsubscribe = snapshots.subscribe(() => received.push(snapshots.current()));
    await answer(first);
    push(second);
    unsubscribe();
    push(first);
    expect(received).toEqual([first, second]);
  });
});

describe('a snapshot in another language', () => {
  it('is published once its language is loaded, unless a newer one has arrived', async () => {
    const loads: (() => void)[] = [];
    const { snapshots, push } = bridge(({ now }) =>
      now === first.now ? new Promise(resolve => loads.push(resolve)) : null,
    );
    push(first);
    expect(snapshots.current()).toBeNull();
    loads[0]?.();
    await Promise.resolve();
    expect(snapshots.current()).toBe(first);

    push(first);
    push(second);
    loads[1]?.();
    await Promise.resolve();
    expect(snapshots.current()).toBe(second);
  });
});
