/** The signals of the current operating system. */

import { uptime } from 'node:os';
import { second } from '../../shared/domain/common';
import type { SignalName } from '../../shared/domain/reset';
import type { Clock, SessionBus } from '../platform';
import { createCallSignal, createCallSources, type WatchedSource } from './call';
import { createDoNotDisturbSignal } from './doNotDisturb';
import { createProgramRunner, watchProgram } from './program';
import { createSharingSignal } from './sharing';
import { type Signal, withTimeout } from './signal';

export interface SystemSignals {
  /** All signals but typing. */
  readonly signals: Readonly<Record<Exclude<SignalName, 'typing'>, Signal>>;
  /** What calls are followed by. */
  readonly callSources: readonly WatchedSource[];
}

/** Creates the signals. */
export function createSystemSignals(clock: Clock, bus: SessionBus): SystemSignals {
  const run = createProgramRunner();
  const startedAt = () => clock.now() - uptime() * second;
  const devices = createCallSources(process.platform, run, watchProgram, startedAt);
  const sharing = withTimeout(createSharingSignal(process.platform, run), clock);
  return {
    signals: {
      call: withTimeout(createCallSignal(devices), clock),
      doNotDisturb: withTimeout(createDoNotDisturbSignal(process.platform, run, bus), clock),
      sharing,
    },
    callSources: [
      ...devices.map(device => ({ ...device, read: withTimeout(device.read, clock) })),
      { source: 'sharing', read: sharing },
    ],
  };
}
