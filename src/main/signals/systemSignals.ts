/** The signals of the current operating system. */

import { uptime } from 'node:os';
import type { PowerMonitor } from 'electron';
import { second } from '../../shared/domain/common';
import type { SignalName } from '../../shared/domain/reset';
import type { Clock, SessionBus } from '../platform';
import { createCallSignal, createCallSources, type WatchedSource } from './call';
import { createChosenAppsSignal } from './chosenApps';
import { createDoNotDisturbSignal } from './doNotDisturb';
import { createFullScreenSignal } from './fullScreen';
import { linuxLock } from './linuxLock';
import { electronLock, type WatchLock } from './lock';
import { createNotificationState } from './notificationState';
import { createPresentingSignal } from './presenting';
import { createProgramRunner, watchProgram } from './program';
import { createSharingSignal } from './sharing';
import { type Signal, withTimeout } from './signal';
import { createWatchedSignal, type ReportedSignal, type WatchedSignal } from './watchedSignal';

export interface SystemSignals {
  /** All signals but typing. */
  readonly signals: Readonly<Record<Exclude<SignalName, 'typing'>, Signal>>;
  readonly watchLock: WatchLock;
  /** What calls are followed by. */
  readonly callSources: readonly WatchedSource[];
  /** Lets the system report changes where it can, so that reading again costs little. Returns its `stop`. */
  watch(): () => void;
}

export interface SystemSignalsParts {
  readonly power: PowerMonitor;
  readonly clock: Clock;
  readonly bus: SessionBus;
  readonly systemBus: SessionBus;
  /** The apps that the user has chosen. */
  chosenApps(): readonly string[];
}

/** Creates the signals. */
export function createSystemSignals({
  power,
  clock,
  bus,
  systemBus,
  chosenApps,
}: SystemSignalsParts): SystemSignals {
  const run = createProgramRunner();
  const system = { run, bus, systemBus, notificationState: createNotificationState(run, clock) };
  const times = { now: clock.now, startedAt: () => clock.now() - uptime() * second };
  const watched = (signal: ReportedSignal): WatchedSignal => {
    const { read, watch } = createWatchedSignal(signal, clock);
    return { read: withTimeout(read, clock), watch };
  };
  const devices = createCallSources(process.platform, run, watchProgram, times).map(
    ({ source, ...device }) => ({ source, ...watched(device) }),
  );
  const sharing = watched(createSharingSignal(process.platform, run, watchProgram));
  const presenting = watched({ read: createPresentingSignal(process.platform, system) });
  return {
    signals: {
      call: createCallSignal(devices),
      doNotDisturb: withTimeout(createDoNotDisturbSignal(process.platform, run, bus), clock),
      sharing: sharing.read,
      presenting: presenting.read,
      fullScreen: withTimeout(createFullScreenSignal(process.platform, system), clock),
      chosenApps: withTimeout(createChosenAppsSignal(process.platform, run, chosenApps), clock),
    },
    watchLock: process.platform === 'linux' ? linuxLock(bus, systemBus, clock) : electronLock(power),
    callSources: [
      ...devices,
      { source: 'sharing', ...sharing },
      // Windows tells of its presentation settings alone, and starting PowerShell takes half a second of the processor.
      ...(process.platform === 'win32' ? [] : [{ source: 'presenting' as const, ...presenting }]),
    ],
    watch() {
      const stops = [...devices, sharing].map(({ watch }) => watch(() => undefined));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
