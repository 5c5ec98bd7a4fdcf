/** Everything that holds resets back or tells when a call ends, put together for the current system. */

import { powerMonitor as power } from 'electron';
import type { Clock, SessionBus } from '../platform';
import type { SettingsFile } from '../settings';
import { type CallFollower, createCallFollower, openCallFile } from './call';
import { createSignals, type Signals } from './signals';
import { createSystemSignals } from './systemSignals';

export interface OpenSignalsParts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly bus: SessionBus;
  readonly systemBus: SessionBus;
  readonly settings: Pick<SettingsFile, 'read'>;
  /** Called when a hold or a call began or ended; `woke` after sleep or lock. */
  onChange(woke: boolean): void;
}

/** Watches presence at once; everything else only when it is needed. */
export function openSignals(parts: OpenSignalsParts): {
  readonly signals: Signals;
  readonly calls: CallFollower;
} {
  const { folder, clock, settings, onChange } = parts;
  const chosenApps = () => settings.read().preferences.holdApps;
  const system = createSystemSignals({ ...parts, power, chosenApps });
  const signals = createSignals({ ...parts, ...system, power, settings: settings.read });
  const calls = createCallFollower({
    sources: system.callSources,
    clock,
    file: openCallFile(folder, clock),
    onChange: () => onChange(false),
  });
  return { signals, calls };
}
