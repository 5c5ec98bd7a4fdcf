import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import { createAwareness } from '../../../src/main/signals/holds';
import type { Signal } from '../../../src/main/signals/signal';
import { fail } from '../../../src/shared/domain/common/result';
import type { Finding } from '../../../src/shared/domain/reset/signal';
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
  let said: Finding = { kind: 'clear' };
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
  const awareness = createAwareness({
    power,
    bus: { call: unanswered, property: unanswered, listen: () => () => undefined, stop: () => undefined },
    signals: { call, doNotDisturb: clear, sharing: clear },
    clock,
    settings: () => settings,
    onChange: () => undefined,
  });
  return {
    awareness,
    says: (finding: Finding) => {
      said = finding;
    },
    answered: () => new Promise(resolve => setImmediate(resolve)),
  };
}

describe('what the signals said', () => {
  it('is not sure while they are asked now and then: much may have begun since', async () => {
    const { awareness, answered } = desk();
    awareness.attend('conductor', 'now-and-then');
    await answered();
    expect(awareness.isSure()).toBe(false);
  });

  it('is sure while they are asked closely, whoever wants it', async () => {
    const { awareness, answered } = desk();
    awareness.attend('settings', 'closely');
    await answered();
    awareness.attend('conductor', 'now-and-then');
    expect(awareness.isSure()).toBe(true);
  });

  it('is asked anew before it is sure again', async () => {
    const { awareness, says, answered } = desk();
    awareness.attend('conductor', 'now-and-then');
    await answered();
    says({ kind: 'holds', by: { app: 'Zoom' } });
    awareness.attend('conductor', 'closely');
    expect(awareness.isSure()).toBe(false);
    await answered();
    expect([awareness.isSure(), awareness.holds(0)]).toEqual([
      true,
      [{ kind: 'on-a-call', until: null, by: { app: 'Zoom' } }],
    ]);
  });
});

describe('somebody typed a second ago', () => {
  it('holds, unless that is switched off', () => {
    expect(desk({ idle: 1 }).awareness.holds(0)).toEqual([{ kind: 'typing', until: 4_000 }]);
    expect(desk({ idle: 1, holds: { typing: false } }).awareness.holds(0)).toEqual([]);
  });
});

describe('a signal that is switched off', () => {
  const call: Finding = { kind: 'holds', by: { app: 'Zoom' } };

  it('is not asked for a reset', async () => {
    const { awareness, says, answered } = desk({ holds: { call: false } });
    says(call);
    awareness.attend('conductor', 'closely');
    await answered();
    expect([awareness.isSure(), awareness.findings()?.call, awareness.holds(0)]).toEqual([
      true,
      undefined,
      [],
    ]);
  });

  it('is asked for Settings, and holds nothing all the same', async () => {
    const { awareness, says, answered } = desk({ holds: { call: false } });
    says(call);
    awareness.attend('settings', 'closely');
    await answered();
    expect([awareness.findings()?.call, awareness.holds(0)]).toEqual([call, []]);
  });
});

describe('the last input', () => {
  it('is asked for even where typing holds nothing: without it no reset would be natural', async () => {
    const { awareness, answered } = desk({ holds: { typing: false } });
    awareness.attend('conductor', 'closely');
    await answered();
    expect(awareness.findings()?.typing).toEqual({ kind: 'clear' });
  });
});
