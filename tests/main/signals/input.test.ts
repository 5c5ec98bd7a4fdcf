import { describe, expect, it } from 'vitest';
import { createElectronInput, createMutterInput, typingHold } from '../../../src/main/signals/input';
import { at } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';
import { fakeSessionBus } from '../../support/fakeSessionBus';

const now = at('10:00');
const second = 1_000;

describe('with Electron’s idle time', () => {
  const input = createElectronInput({ getSystemIdleTime: () => 3 });

  it('the last input is that many seconds ago', () => {
    expect(input.lastInput(now)).toBe(now - 3 * second);
  });

  it('the last input is always known', async () => {
    expect(await input.signal()).toEqual({ kind: 'clear' });
  });
});

describe('a Wayland session', () => {
  const clock = fakeClock(now);
  const told = (idle: bigint) =>
    createMutterInput(fakeSessionBus({ 'org.gnome.Mutter.IdleMonitor.GetIdletime': idle }), clock);

  it('knows no input before the first read', () => {
    expect(told(0n).lastInput(now)).toBeNull();
  });

  it('knows the input that Mutter reports', async () => {
    const input = told(1_500n);
    expect(await input.signal()).toEqual({ kind: 'clear' });
    expect(input.lastInput(now + second)).toBe(now - 1_500);
  });

  it('knows no input if the last read is too old', async () => {
    const input = told(1_500n);
    await input.signal();
    expect(input.lastInput(now + 6 * second)).toBeNull();
  });

  it('is unsupported if nothing reports input', async () => {
    const input = createMutterInput(fakeSessionBus(), clock);
    expect(await input.signal()).toEqual({ kind: 'unreadable', why: 'unsupported' });
    expect(input.lastInput(now)).toBeNull();
  });
});

describe('typing', () => {
  it('holds for five seconds after the last input', () => {
    expect(typingHold(now, now + 4 * second)).toEqual({ kind: 'typing', until: now + 5 * second });
    expect(typingHold(now, now + 5 * second)).toBeNull();
  });

  it('never holds if the last input is unknown', () => {
    expect(typingHold(null, now)).toBeNull();
  });
});
