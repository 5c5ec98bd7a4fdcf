import { describe, expect, it } from 'vitest';
import { createSnapshots } from '../../../src/renderer/lib/snapshots';
import type { Snapshot } from '../../../src/shared/contract';
import { snapshot, snapshotAt } from '../../support/snapshots';

/** A bridge whose answer and signals come when the test says so. */
function bridge(prepare: (snapshot: Snapshot) => Promise<void> | null = () => null) {
  let answer: (snapshot: Snapshot) => void = () => undefined;
  let signal: (snapshot: Snapshot) => void = () => undefined;
  const source = {
    snapshot: () => new Promise<Snapshot>(resolve => (answer = resolve)),
    onSnapshot: (listener: (snapshot: Snapshot) => void) => {
      signal = listener;
      return () => undefined;
    },
  };
  const snapshots = createSnapshots(source, prepare);
  return {
    snapshots,
    answer: async (one: Snapshot) => {
      answer(one);
      await Promise.resolve();
    },
    signal: (one: Snapshot) => signal(one),
  };
}

const first = snapshot({ now: snapshotAt('10:00') });
const second = snapshot({ now: snapshotAt('10:01') });

describe('before main has answered', () => {
  it('there is none', () => {
    expect(bridge().snapshots.current()).toBeNull();
  });
});

describe('the answer', () => {
  it('is the first snapshot', async () => {
    const { snapshots, answer } = bridge();
    await answer(first);
    expect(snapshots.current()).toBe(first);
  });

  it('does not undo a signal that overtook it', async () => {
    const { snapshots, answer, signal } = bridge();
    signal(second);
    await answer(first);
    expect(snapshots.current()).toBe(second);
  });
});

describe('a signal', () => {
  it('is told to those who listen, and no longer to those who left', async () => {
    const { snapshots, answer, signal } = bridge();
    const heard: (Snapshot | null)[] = [];
    const leave = snapshots.subscribe(() => heard.push(snapshots.current()));
    await answer(first);
    signal(second);
    leave();
    signal(first);
    expect(heard).toEqual([first, second]);
  });
});

describe('a snapshot in another language', () => {
  it('is shown once the words are there, unless a newer one has come meanwhile', async () => {
    const learned: (() => void)[] = [];
    const { snapshots, signal } = bridge(({ now }) =>
      now === first.now ? new Promise(resolve => learned.push(resolve)) : null,
    );
    signal(first);
    expect(snapshots.current()).toBeNull();
    learned[0]?.();
    await Promise.resolve();
    expect(snapshots.current()).toBe(first);

    signal(first);
    signal(second);
    learned[1]?.();
    await Promise.resolve();
    expect(snapshots.current()).toBe(second);
  });
});
