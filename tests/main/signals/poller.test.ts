import { describe, expect, it } from 'vitest';
import { createPoller } from '../../../src/main/signals/poller';
import type { SignalName, SignalReading } from '../../../src/shared/domain/reset/signal';
import { fakeClock } from '../../support/fakeClock';

const clear: SignalReading = { kind: 'clear' };
const held: SignalReading = { kind: 'holds', by: { device: 'microphone', app: 'Chrome' } };
const failed: SignalReading = { kind: 'unreadable', why: 'failed' };
const timedOut: SignalReading = { kind: 'unreadable', why: 'timed-out' };

const allClear = {
  call: clear,
  doNotDisturb: clear,
  sharing: clear,
  presenting: clear,
  typing: clear,
  fullScreen: clear,
  chosenApps: clear,
};

/** A poller of fake signals with a fake clock. */
function desk() {
  const clock = fakeClock(0);
  const says: Record<SignalName, SignalReading> = { ...allClear };
  const off = new Set<SignalName>();
  let reads = 0;
  let changes = 0;
  const signal = (name: SignalName) => async () => {
    if (name === 'call') reads++;
    return says[name];
  };
  const signals = {
    call: signal('call'),
    doNotDisturb: signal('doNotDisturb'),
    sharing: signal('sharing'),
    presenting: signal('presenting'),
    typing: signal('typing'),
    fullScreen: signal('fullScreen'),
    chosenApps: signal('chosenApps'),
  };
  const poller = createPoller(
    signals,
    clock,
    name => !off.has(name),
    () => {
      changes++;
    },
  );
  /** Waits for pending reads. */
  const answered = () => new Promise(resolve => setImmediate(resolve));
  return {
    clock,
    says,
    off,
    poller,
    answered,
    reads: () => reads,
    changes: () => changes,
    /** Returns the reading of the call after the next round. */
    async nextRound() {
      clock.runNext();
      await answered();
      return poller.readings()?.call;
    },
  };
}

describe('without a pace', () => {
  it('reads nothing and has no readings', async () => {
    const { clock, poller, answered, reads } = desk();
    await answered();
    expect([reads(), clock.timers(), poller.readings()]).toEqual([0, 0, null]);
  });

  it('can still read once', async () => {
    const { poller } = desk();
    expect(await poller.readOnce()).toEqual(allClear);
    expect(poller.readings()).toBeNull();
  });
});

describe('with a pace', () => {
  it('reads at once and then at that pace, and reports changes', async () => {
    const { clock, says, poller, answered, reads, changes } = desk();
    poller.setPace(2_000);
    await answered();
    expect([reads(), changes()]).toEqual([1, 1]);

    expect(clock.runNext()).toBe(2_000);
    await answered();
    expect([reads(), changes()]).toEqual([2, 1]);

    says.call = held;
    clock.runNext();
    await answered();
    expect([reads(), changes()]).toEqual([3, 2]);
    expect(poller.readings()).toEqual({ ...allClear, call: held });
  });

  it('reads at once when the pace gets faster, but not when it gets slower', async () => {
    const { poller, answered, reads } = desk();
    poller.setPace(30_000);
    poller.setPace(2_000);
    await answered();
    expect(reads()).toBe(2);
    poller.setPace(30_000);
    await answered();
    expect(reads()).toBe(2);
  });

  it('discards slow readings when the pace gets faster, and reports even unchanged ones', async () => {
    const { poller, answered, changes } = desk();
    poller.setPace(30_000);
    await answered();
    poller.setPace(2_000);
    expect(poller.readings()).toBeNull();
    await answered();
    expect([poller.readings(), changes()]).toEqual([allClear, 2]);
  });

  it('discards readings after a sleep and reads again', async () => {
    const { poller, answered, reads } = desk();
    poller.setPace(2_000);
    await answered();
    poller.restart();
    expect(poller.readings()).toBeNull();
    await answered();
    expect(reads()).toBe(2);
    expect(poller.readings()).not.toBeNull();
  });

  it('keeps the first cause of a hold, because two devices may answer in any order', async () => {
    const { poller, says, answered, nextRound, changes } = desk();
    says.call = held;
    poller.setPace(2_000);
    await answered();
    says.call = { kind: 'holds', by: { device: 'camera', app: 'Chrome' } };
    expect([await nextRound(), changes()]).toEqual([held, 1]);
    says.call = clear;
    expect(await nextRound()).toEqual(clear);
  });

  it('reads only enabled signals, from the next round on', async () => {
    const { poller, off, answered, reads, nextRound } = desk();
    off.add('call');
    poller.setPace(2_000);
    await answered();
    const { call: _, ...others } = allClear;
    expect([reads(), poller.readings()]).toEqual([0, others]);
    off.delete('call');
    expect(await nextRound()).toEqual(clear);
  });

  it('stops without a pace, and ignores answers that arrive later', async () => {
    const { clock, poller, answered, changes } = desk();
    poller.setPace(2_000);
    poller.setPace(null);
    await answered();
    expect([clock.timers(), poller.readings(), changes()]).toEqual([0, null, 0]);
  });
});

describe('a signal that holds and then fails', () => {
  async function onACall() {
    const all = desk();
    all.says.call = held;
    all.poller.setPace(2_000);
    await all.answered();
    all.says.call = failed;
    return all;
  }

  it('holds for ten more seconds before it is unreadable', async () => {
    const { nextRound, changes } = await onACall();
    for (let seconds = 2; seconds <= 10; seconds += 2) expect(await nextRound()).toEqual(held);
    expect(changes()).toBe(1);
    expect(await nextRound()).toEqual(failed);
    expect(changes()).toBe(2);
  });

  it('also holds for a single read', async () => {
    const { poller } = await onACall();
    expect((await poller.readOnce()).call).toEqual(held);
  });

  it('gets another ten seconds with each answer', async () => {
    const { says, nextRound } = await onACall();
    for (let seconds = 2; seconds <= 10; seconds += 2) await nextRound();
    says.call = held;
    await nextRound();
    says.call = failed;
    expect(await nextRound()).toEqual(held);
  });

  it.each<SignalReading>([clear, { kind: 'unreadable', why: 'unsupported' }])(
    'does not hold after another answer: %j',
    async answer => {
      const { says, nextRound } = await onACall();
      await nextRound();
      says.call = answer;
      expect(await nextRound()).toEqual(answer);
    },
  );

  it('does not hold after a sleep', async () => {
    const { poller, answered } = await onACall();
    poller.restart();
    await answered();
    expect(poller.readings()?.call).toEqual(failed);
  });

  it('does not begin to hold', async () => {
    const { says, nextRound } = await onACall();
    says.call = clear;
    await nextRound();
    says.call = failed;
    expect(await nextRound()).toEqual(failed);
  });
});

describe('a signal that does not answer in time at first', () => {
  async function busy() {
    const all = desk();
    all.says.call = timedOut;
    all.poller.setPace(2_000);
    await all.answered();
    return all;
  }

  it('is asked twice more before the readings count', async () => {
    const { poller, nextRound, changes } = await busy();
    expect(poller.readings()?.call).toEqual(timedOut);
    expect(poller.isSettled()).toBe(false);
    await nextRound();
    expect([poller.isSettled(), changes()]).toEqual([false, 1]);
    await nextRound();
    expect([poller.isSettled(), changes()]).toEqual([true, 2]);
  });

  it('counts as soon as it answers, and whatever it does afterwards', async () => {
    const { poller, says, nextRound } = await busy();
    says.call = clear;
    await nextRound();
    expect(poller.isSettled()).toBe(true);
    says.call = timedOut;
    await nextRound();
    expect(poller.isSettled()).toBe(true);
  });

  it('does not delay anything if it fails at once, as it will again', async () => {
    const { says, poller, answered } = desk();
    says.call = failed;
    poller.setPace(2_000);
    await answered();
    expect(poller.isSettled()).toBe(true);
  });

  it('is asked again after a sleep', async () => {
    const { poller, says, answered, nextRound } = await busy();
    says.call = clear;
    await nextRound();
    says.call = timedOut;
    poller.restart();
    await answered();
    expect(poller.isSettled()).toBe(false);
  });
});
