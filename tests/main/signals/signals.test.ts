import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/main/signals/signal';
import { createSignals } from '../../../src/main/signals/signals';
import { fail } from '../../../src/shared/domain/common/result';
import type { SignalReading } from '../../../src/shared/domain/reset/signal';
import { defaultSettings, type Settings } from '../../../src/shared/domain/settings/settings';
import { fakeClock } from '../../support/fakeClock';

/** A computer that nobody has touched for `idle` seconds and that no desktop answers for; `call` says what it is told to. */
function desk({
  idle = 600,
  holds = {},
}: {
  idle?: number;
  holds?: Partial<Settings['preferences']['holds']>;
} = {}) {
  const clock = fakeClock(0);
  let said: SignalReading = { kind: 'clear' };
  const { preferences } = defaultSettings;
  const settings = {
    ...defaultSettings,
    preferences: { ...preferences, holds: { ...preferences.holds, ...holds } },
  };
  const call: Signal = async () => said;
  const clear: Signal = async () => ({ kind: 'clear' });
  const power = {
    on: () => power,
    off: () => power,
    getSystemIdleTime: () => idle,
  } as unknown as PowerMonitor;
  const unanswered = async () => fail('unanswered' as const);
  const signals = createSignals({
    power,
    bus: { call: unanswered, property: unanswered, listen: () => () => undefined, stop: () => undefined },
    signals: { call, doNotDisturb: clear, sharing: clear },
    clock,
    settings: () => settings,
    onChange: () => undefined,
  });
  return {
    signals,
    says: (reading: SignalReading) => {
      said = reading;
    },
    answered: () => new Promise(resolve => setImmediate(resolve)),
  };
}

describe('what the signals said', () => {
  it('is not sure while they are asked now and then: much may have begun since', async () => {
    const { signals, answered } = desk();
    signals.setPace('scheduler', 'slow');
    await answered();
    expect(signals.isFresh()).toBe(false);
  });

  it('is sure while they are asked closely, whoever wants it', async () => {
    const { signals, answered } = desk();
    signals.setPace('settings', 'fast');
    await answered();
    signals.setPace('scheduler', 'slow');
    expect(signals.isFresh()).toBe(true);
  });

  it('is asked anew before it is sure again', async () => {
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

describe('somebody typed a second ago', () => {
  it('holds, unless that is switched off', () => {
    expect(desk({ idle: 1 }).signals.holds(0)).toEqual([{ kind: 'typing', until: 4_000 }]);
    expect(desk({ idle: 1, holds: { typing: false } }).signals.holds(0)).toEqual([]);
  });
});

describe('a signal that is switched off', () => {
  const call: SignalReading = { kind: 'holds', by: { app: 'Zoom' } };

  it('is not asked for a reset', async () => {
    const { signals, says, answered } = desk({ holds: { call: false } });
    says(call);
    signals.setPace('scheduler', 'fast');
    await answered();
    expect([signals.isFresh(), signals.readings()?.call, signals.holds(0)]).toEqual([true, undefined, []]);
  });

  it('is asked for Settings, and holds nothing all the same', async () => {
    const { signals, says, answered } = desk({ holds: { call: false } });
    says(call);
    signals.setPace('settings', 'fast');
    await answered();
    expect([signals.readings()?.call, signals.holds(0)]).toEqual([call, []]);
  });
});

describe('the last input', () => {
  it('is asked for even where typing holds nothing: without it no reset would be natural', async () => {
    const { signals, answered } = desk({ holds: { typing: false } });
    signals.setPace('scheduler', 'fast');
    await answered();
    expect(signals.readings()?.typing).toEqual({ kind: 'clear' });
  });
});
