/** What is said beside the windows: a notification of the system, without a sound. */

import { Notification } from 'electron';
import type { Instant } from '../../shared/domain/common';
import type { Clock } from '../platform';

export interface Notifications {
  /**
   * Where the desktop shows no notifications, nothing happens.
   *
   * @param until from then on it is no longer true, and taken back
   */
  show(title: string, body: string, until: Instant, onClick?: () => void): void;
}

export function createNotifications(clock: Clock): Notifications {
  // One that nobody holds is collected, and then its click is not heard.
  const shown = new Set<Notification>();
  return {
    show(title, body, until, onClick) {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, silent: true });
      const cancel = clock.after(Math.max(0, until - clock.now()), () => notification.close());
      const forget = (): void => {
        cancel();
        shown.delete(notification);
      };
      shown.add(notification);
      notification.on('close', forget);
      notification.on('failed', forget);
      notification.on('click', () => {
        forget();
        onClick?.();
      });
      notification.show();
    },
  };
}
