/** What every signal is: a question to the system. */

import { second } from '../../shared/domain/common/time';
import type { Finding } from '../../shared/domain/reset/signal';
import type { Clock } from '../platform/clock';

/** Asks once. Never rejects; what is not answered within two seconds is `unreadable`. */
export type Signal = () => Promise<Finding>;

const patience = 2 * second;

/** Makes sure of the two seconds where the asking itself may take longer. */
export const impatient =
  (ask: Signal, clock: Pick<Clock, 'after'>): Signal =>
  () =>
    new Promise(resolve => {
      const callOff = clock.after(patience, () => resolve({ kind: 'unreadable', why: 'failed' }));
      void ask().then(finding => {
        callOff();
        resolve(finding);
      });
    });
