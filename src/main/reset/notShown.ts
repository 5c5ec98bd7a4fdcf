/** Restarts the app when resets can't be shown, and says so. */
import { minute } from '../../shared/domain/common';
import type { Translate } from '../../shared/i18n';
import type { Clock } from '../platform';
import type { Notifications } from '../shell';

/** The next reset has new windows anyway; if they don't help, a new process may. */
const restartAfter = 2;
const notificationLength = 10 * minute;

interface NotShownParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly notifications: Notifications;
  readonly t: Translate;
  restart(): void;
}

/** Returns what to do when a reset could not be shown, given how many in a row there have been. */
export const createNotShownHandler =
  ({ clock, notifications, t, restart }: NotShownParts) =>
  (inARow: number): void => {
    if (inARow < restartAfter) return;
    const restarts = inARow === restartAfter;
    const sentence = t(restarts ? 'notShown.restarting' : 'notShown.restarted');
    notifications.show(t('notShown.title'), sentence, clock.now() + notificationLength);
    if (restarts) restart();
  };
