import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/main/signals/signal';
import { createSignals } from '../../../src/main/signals/signals';
import type { SignalReading } from '../../../src/shared/domain/reset/signal';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings/settings';
import { fakeClock } from '../../support/fakeClock';
import { fakeSessionBus } from '../../support/fakeSessionBus';

/** Signals with an idle time in seconds, without a session bus. The reading of `call` can be set. */
function desk({
  idle = 600,
  holds = {},
  ...more
}: {
  idle?: number;
  holds?: Partial<Settings['preferences']['holds']>;
  workingHours?: Settings['preferences']['workingHours'];
} = {}) {
  const clock = fakeClock(0);
  let said: SignalReading = { kind: 'clear' };
  let watches = 0;
  const { preferences } = defaultSettings;
  const settings = {
    ...defaultSettings,
    preferences: { ...preferences, ...more, holds: { ...preferences.holds, ...holds } },
  };
  const call: Signal = async () => said;
  const clear: Signal = async () => ({ kind: 'clear' });
  const power = {
    on: () => power,
    off: () => power,
    getSystemIdleTime: () => idle,
  } as unknown as PowerMonitor;
  const signals = createSignals({
    power,
    bus: fakeSessionBus(),
    watchLock: () => ({
      isLocked: () => false,
      refresh: async () => undefined,
      stop: () => undefined,
    }),
    signals: {
      call,
      doNotDisturb: clear,
      sharing: clear,
      presenting: clear,
      fullScreen: clear,
      chosenApps: clear,
    },
    watch() {
      watches++;
      return () => watches--;
    },
    clock,
    settings: () => settings,
    onChange: () => undefined,
  });
  return {
    signals,
    watches: () => watches,
    says: (reading: SignalReading) => {
      said = reading;
    },
    answered: () => new Promise(resolve => setImmediate(resolve)),
  };
}

it('the system reports changes while somebody needs the signals at the fast pace', () => {
  const { signals, watches } = desk();
  const after = (...[user, pace]: Parameters<typeof signals.setPace>): number => {
    signals.setPace(user, pace);
    return watches();
  };
  expect(after('scheduler', 'slow')).toBe(0);
  expect(after('scheduler', 'fast')).toBe(1);
  expect(after('settings', 'fast')).toBe(1);
  expect(after('scheduler', null)).toBe(1);
  expect(after('settings', null)).toBe(0);
  signals.setPace('settings', 'fast');
  signals.stop();
  expect(watches()).toBe(0);
});

describe('the readings', () => {
  it('are not fresh at the slow pace', async () => {
    const { signals, answered } = desk();
    signals.setPace('scheduler', 'slow');
    await answered();
    expect(signals.isFresh()).toBe(false);
  });

  it('are fresh at the fast pace, whichever user set it', async () => {
    const { signals, answered } = desk();
    signals.setPace('settings', 'fast');
    await answered();
    signals.setPace('scheduler', 'slow');
    expect(signals.isFresh()).toBe(true);
  });

  it('are read again before they are fresh again', async () => {
    const { signals, says, answered } = desk();
    signals.setPace('scheduler', 'slow');
    await answered();
    says({ kind: 'holds', by: { app: 'Zoom' } });
    signals.setPace('scheduler', 'fast');
    expect(signals.isFresh()).toBe(false);
    await answered();
    expect([signals.isFresh(), signals.holds(0)]).toEqual([
      true,
      [{ kind: 'on-a-call', until: null, by: { app: 'Zoom' } }],
    ]);
  });
});

describe('typing a second ago', () => {
  it('holds, unless that is switched off', () => {
    expect(desk({ idle: 1 }).signals.holds(0)).toEqual([{ kind: 'typing', until: 4_000 }]);
    expect(desk({ idle: 1, holds: { typing: false } }).signals.holds(0)).toEqual([]);
  });
});

describe('an instant outside working hours', () => {
  it('holds until they begin, if they are on', () => {
    const noon = new Date(2026, 5, 10, 12).getTime();
    const workingHours = { on: true, from: '14:00', to: '18:00' };
    expect(desk({ workingHours }).signals.holds(noon)).toEqual([
      { kind: 'outside-hours', until: new Date(2026, 5, 10, 14).getTime() },
    ]);
    expect(desk({ workingHours: { ...workingHours, on: false } }).signals.holds(noon)).toEqual([]);
  });
});

describe('a disabled signal', () => {
  const call: SignalReading = { kind: 'holds', by: { app: 'Zoom' } };

  it('is not read for the scheduler', async () => {
    const { signals, says, answered } = desk({ holds: { call: false } });
    says(call);
    signals.setPace('scheduler', 'fast');
    await answered();
    expect([signals.isFresh(), signals.readings()?.call, signals.holds(0)]).toEqual([true, undefined, []]);
  });

  it('is read for Settings but does not hold', async () => {
    const { signals, says, answered } = desk({ holds: { call: false } });
    says(call);
    signals.setPace('settings', 'fast');
    await answered();
    expect([signals.readings()?.call, signals.holds(0)]).toEqual([call, []]);
  });
});

describe('the last input', () => {
  it('is read even if typing does not hold, because natural resets need it', async () => {
    const { signals, answered } = desk({ holds: { typing: false } });
    signals.setPace('scheduler', 'fast');
    await answered();
    expect(signals.readings()?.typing).toEqual({ kind: 'clear' });
  });
});
