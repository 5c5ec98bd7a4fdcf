/** The signals of the current operating system. */

import { uptime } from 'node:os';
import { second } from '../../shared/domain/common';
import type { SignalName } from '../../shared/domain/reset';
import type { Clock, SessionBus } from '../platform';
import { createCallSignal } from './call';
import { createDoNotDisturbSignal } from './doNotDisturb';
import { createProgramRunner } from './program';
import { createSharingSignal } from './sharing';
import { type Signal, withTimeout } from './signal';

/** Creates all signals but typing. */
export function createSystemSignals(
  clock: Clock,
  bus: SessionBus,
): Readonly<Record<Exclude<SignalName, 'typing'>, Signal>> {
  const run = createProgramRunner();
  const startedAt = () => clock.now() - uptime() * second;
  return {
    call: withTimeout(createCallSignal(process.platform, run, startedAt), clock),
    doNotDisturb: withTimeout(createDoNotDisturbSignal(process.platform, run, bus), clock),
    sharing: withTimeout(createSharingSignal(process.platform, run), clock),
  };
}
