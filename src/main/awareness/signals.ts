/** The signals of the system that the app runs on. */
import { uptime } from 'node:os';
import { second } from '../../shared/domain/time';
import type { Clock } from '../clock';
import type { AskedSignal } from './attention';
import { createCallSignal } from './call';
import { createRunProgram } from './program';
import { impatient, type Signal } from './signal';

const noWayYet: Signal = async () => ({ kind: 'unreadable', why: 'unsupported' });

export function createSignals(clock: Clock): Readonly<Record<AskedSignal, Signal>> {
  const run = createRunProgram();
  const startedAt = () => clock.now() - uptime() * second;
  return {
    call: impatient(createCallSignal(process.platform, run, startedAt), clock),
    doNotDisturb: noWayYet,
    sharing: noWayYet,
  };
}
