/** System notifications, without sound. */

import { Notification } from 'electron';
import type { Instant } from '../../shared/domain/common';
import type { Clock } from '../platform';

export interface Notifications {
  /**
   * Shows a notification. Does nothing if the desktop does not support them.
   *
   * @param until when the notification is closed
   */
  show(title: string, body: string, until: Instant, onClick?: () => void): void;
}

/** Creates the notifications. */
export function createNotifications(clock: Clock): Notifications {
  // A notification must be referenced, or it is garbage-collected and its click is lost.
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
