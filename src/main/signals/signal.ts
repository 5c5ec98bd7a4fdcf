/** Signals: reads of the system's state. */
import { second } from '../../shared/domain/common';
import type { SignalReading } from '../../shared/domain/reset';
import type { Clock } from '../platform';

/** Reads the signal once. Never rejects. */
export type Signal = () => Promise<SignalReading>;

const readTimeout = 2 * second;

/** Wraps a signal so that it is `unreadable` if it does not answer within two seconds. */
export const withTimeout =
  (read: Signal, clock: Pick<Clock, 'after'>): Signal =>
  () =>
    new Promise(resolve => {
      const cancel = clock.after(readTimeout, () => resolve({ kind: 'unreadable', why: 'timed-out' }));
      void read().then(reading => {
        cancel();
        resolve(reading);
      });
    });
