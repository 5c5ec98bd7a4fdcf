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

export interface SystemSignals {
  /** All signals but typing. */
  readonly signals: Readonly<Record<Exclude<SignalName, 'typing'>, Signal>>;
  readonly watchLock: WatchLock;
  /** What calls are followed by. */
  readonly callSources: readonly WatchedSource[];
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
  const devices = createCallSources(process.platform, run, watchProgram, times);
  const sharing = withTimeout(createSharingSignal(process.platform, run), clock);
  const presenting = withTimeout(createPresentingSignal(process.platform, system), clock);
  return {
    signals: {
      call: withTimeout(createCallSignal(devices), clock),
      doNotDisturb: withTimeout(createDoNotDisturbSignal(process.platform, run, bus), clock),
      sharing,
      presenting,
      fullScreen: withTimeout(createFullScreenSignal(process.platform, system), clock),
      chosenApps: withTimeout(createChosenAppsSignal(process.platform, run, chosenApps), clock),
    },
    watchLock: process.platform === 'linux' ? linuxLock(bus, systemBus, clock) : electronLock(power),
    callSources: [
      ...devices.map(device => ({ ...device, read: withTimeout(device.read, clock) })),
      { source: 'sharing', read: sharing },
      // Windows tells of its presentation settings alone, and starting PowerShell takes half a second of the processor.
      ...(process.platform === 'win32' ? [] : [{ source: 'presenting' as const, read: presenting }]),
    ],
  };
}
