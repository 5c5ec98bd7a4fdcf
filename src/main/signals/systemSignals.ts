/** The signals of the system that the app runs on. */
import { uptime } from 'node:os';
import { second } from '../../shared/domain/common/time';
import type { SignalName } from '../../shared/domain/reset/signal';
import type { Clock } from '../platform/clock';
import type { SessionBus } from '../platform/sessionBus';
import { createCallSignal } from './call';
import { createDoNotDisturbSignal } from './doNotDisturb';
import { createRunProgram } from './program';
import { createSharingSignal } from './sharing';
import { impatient, type Signal } from './signal';

export function createSignals(
  clock: Clock,
  bus: SessionBus,
): Readonly<Record<Exclude<SignalName, 'typing'>, Signal>> {
  const run = createRunProgram();
  const startedAt = () => clock.now() - uptime() * second;
  return {
    call: impatient(createCallSignal(process.platform, run, startedAt), clock),
    doNotDisturb: impatient(createDoNotDisturbSignal(process.platform, run, bus), clock),
    sharing: impatient(createSharingSignal(process.platform, run), clock),
  };
}
