import { describe, expect, it } from 'vitest';
import { createAttention } from '../../../src/main/awareness/attention';
import type { Finding, SignalName } from '../../../src/shared/domain/signal';
import { fakeClock } from '../../support/fakeClock';

const clear: Finding = { kind: 'clear' };
const held: Finding = { kind: 'holds', by: { device: 'microphone', app: 'Chrome' } };

const allClear = { call: clear, doNotDisturb: clear, sharing: clear, typing: clear };

/** Signals that say what the test has them say, asked by a clock that it turns. */
function desk() {
  const clock = fakeClock(0);
  const says: Record<SignalName, Finding> = { ...allClear };
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
  const attention = createAttention(signals, clock, () => {
    changes++;
  });
  /** Lets what was asked be answered. */
  const answered = () => new Promise(resolve => setImmediate(resolve));
  return { clock, says, attention, answered, asked: () => asked, changes: () => changes };
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

  it('stops when nobody does any more, whatever is still being answered', async () => {
    const { clock, attention, answered, changes } = desk();
    attention.attend(2_000);
    attention.attend(null);
    await answered();
    expect([clock.timers(), attention.findings(), changes()]).toEqual([0, null, 0]);
  });
});
