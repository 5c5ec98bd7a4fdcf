import { describe, expect, it } from 'vitest';
import { createAttention } from '../../../src/main/signals/poller';
import type { Finding, SignalName } from '../../../src/shared/domain/reset/signal';
import { fakeClock } from '../../support/fakeClock';

const clear: Finding = { kind: 'clear' };
const held: Finding = { kind: 'holds', by: { device: 'microphone', app: 'Chrome' } };
const failed: Finding = { kind: 'unreadable', why: 'failed' };

const allClear = { call: clear, doNotDisturb: clear, sharing: clear, typing: clear };

/** Signals that say what the test has them say, asked by a clock that it turns. */
function desk() {
  const clock = fakeClock(0);
  const says: Record<SignalName, Finding> = { ...allClear };
  const off = new Set<SignalName>();
  let asked = 0;
  let changes = 0;
  const signal = (name: SignalName) => async () => {
    if (name === 'call') asked++;
    return says[name];
  };
  const signals = {
    call: signal('call'),
    doNotDisturb: signal('doNotDisturb'),
    sharing: signal('sharing'),
    typing: signal('typing'),
  };
  const attention = createAttention(
    signals,
    clock,
    name => !off.has(name),
    () => {
      changes++;
    },
  );
  /** Lets what was asked be answered. */
  const answered = () => new Promise(resolve => setImmediate(resolve));
  return {
    clock,
    says,
    off,
    attention,
    answered,
    asked: () => asked,
    changes: () => changes,
    /** What is known of a call after the next round. */
    async nextRound() {
      clock.runNext();
      await answered();
      return attention.findings()?.call;
    },
  };
}

describe('nobody attends', () => {
  it('asks nothing and knows nothing', async () => {
    const { clock, attention, answered, asked } = desk();
    await answered();
    expect([asked(), clock.timers(), attention.findings()]).toEqual([0, 0, null]);
  });

  it('answers a single question all the same', async () => {
    const { attention } = desk();
    expect(await attention.ask()).toEqual(allClear);
    expect(attention.findings()).toBeNull();
  });
});

describe('someone attends', () => {
  it('asks at once and then at that pace, and says when something is new', async () => {
    const { clock, says, attention, answered, asked, changes } = desk();
    attention.attend(2_000);
    await answered();
    expect([asked(), changes()]).toEqual([1, 1]);

    expect(clock.runNext()).toBe(2_000);
    await answered();
    expect([asked(), changes()]).toEqual([2, 1]);

    says.call = held;
    clock.runNext();
    await answered();
    expect([asked(), changes()]).toEqual([3, 2]);
    expect(attention.findings()).toEqual({ ...allClear, call: held });
  });

  it('asks at once when it is to be closer, and not when it may be slower', async () => {
    const { attention, answered, asked } = desk();
    attention.attend(30_000);
    attention.attend(2_000);
    await answered();
    expect(asked()).toBe(2);
    attention.attend(30_000);
    await answered();
    expect(asked()).toBe(2);
  });

  it('no longer counts what was said at leisure once it is to be closer, and says even that nothing is new', async () => {
    const { attention, answered, changes } = desk();
    attention.attend(30_000);
    await answered();
    attention.attend(2_000);
    expect(attention.findings()).toBeNull();
    await answered();
    expect([attention.findings(), changes()]).toEqual([allClear, 2]);
  });

  it('forgets what was said after a sleep, and asks anew', async () => {
    const { attention, answered, asked } = desk();
    attention.attend(2_000);
    await answered();
    attention.renew();
    expect(attention.findings()).toBeNull();
    await answered();
    expect(asked()).toBe(2);
    expect(attention.findings()).not.toBeNull();
  });

  it('says one cause for as long as something holds: two devices in use answer in no order', async () => {
    const { attention, says, answered, nextRound, changes } = desk();
    says.call = held;
    attention.attend(2_000);
    await answered();
    says.call = { kind: 'holds', by: { device: 'camera', app: 'Chrome' } };
    expect([await nextRound(), changes()]).toEqual([held, 1]);
    says.call = clear;
    expect(await nextRound()).toEqual(clear);
  });

  it('asks only what is wanted, from the next round on', async () => {
    const { attention, off, answered, asked, nextRound } = desk();
    off.add('call');
    attention.attend(2_000);
    await answered();
    const { call: _, ...others } = allClear;
    expect([asked(), attention.findings()]).toEqual([0, others]);
    off.delete('call');
    expect(await nextRound()).toEqual(clear);
  });

  it('stops when nobody does any more, whatever is still being answered', async () => {
    const { clock, attention, answered, changes } = desk();
    attention.attend(2_000);
    attention.attend(null);
    await answered();
    expect([clock.timers(), attention.findings(), changes()]).toEqual([0, null, 0]);
  });
});

describe('a signal that holds and then gives no answer', () => {
  async function onACall() {
    const all = desk();
    all.says.call = held;
    all.attention.attend(2_000);
    await all.answered();
    all.says.call = failed;
    return all;
  }

  it('holds on for ten seconds, and only then cannot be read', async () => {
    const { nextRound, changes } = await onACall();
    for (let seconds = 2; seconds <= 10; seconds += 2) expect(await nextRound()).toEqual(held);
    expect(changes()).toBe(1);
    expect(await nextRound()).toEqual(failed);
    expect(changes()).toBe(2);
  });

  it('holds on for whoever asks in between', async () => {
    const { attention } = await onACall();
    expect((await attention.ask()).call).toEqual(held);
  });

  it('has ten seconds anew with each answer', async () => {
    const { says, nextRound } = await onACall();
    for (let seconds = 2; seconds <= 10; seconds += 2) await nextRound();
    says.call = held;
    await nextRound();
    says.call = failed;
    expect(await nextRound()).toEqual(held);
  });

  it.each<Finding>([clear, { kind: 'unreadable', why: 'unsupported' }])(
    'holds no longer once it answers: %j',
    async answer => {
      const { says, nextRound } = await onACall();
      await nextRound();
      says.call = answer;
      expect(await nextRound()).toEqual(answer);
    },
  );

  it('does not hold after a sleep', async () => {
    const { attention, answered } = await onACall();
    attention.renew();
    await answered();
    expect(attention.findings()?.call).toEqual(failed);
  });

  it('does not begin to hold', async () => {
    const { says, nextRound } = await onACall();
    says.call = clear;
    await nextRound();
    says.call = failed;
    expect(await nextRound()).toEqual(failed);
  });
});
