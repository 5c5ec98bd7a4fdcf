/** What every signal is: a question to the system. */
import { second } from '../../shared/domain/common';
import type { SignalReading } from '../../shared/domain/reset';
import type { Clock } from '../platform';

/** Asks once. Never rejects; what is not answered within two seconds is `unreadable`. */
export type Signal = () => Promise<SignalReading>;

const patience = 2 * second;

/** Makes sure of the two seconds where the asking itself may take longer. */
export const withTimeout =
  (ask: Signal, clock: Pick<Clock, 'after'>): Signal =>
  () =>
    new Promise(resolve => {
      const cancel = clock.after(patience, () => resolve({ kind: 'unreadable', why: 'failed' }));
      void ask().then(reading => {
        cancel();
        resolve(reading);
      });
    });
