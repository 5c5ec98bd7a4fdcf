/** The signals of the system that the app runs on. */
import type { AskedSignal } from './attention';
import type { Signal } from './signal';

const noWayYet: Signal = async () => ({ kind: 'unreadable', why: 'unsupported' });

export const createSignals = (): Readonly<Record<AskedSignal, Signal>> => ({
  call: noWayYet,
  doNotDisturb: noWayYet,
  sharing: noWayYet,
});
