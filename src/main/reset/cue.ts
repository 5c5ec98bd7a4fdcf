/** Announces a tight transition by notification on desktops that have no tray to show it. */
import type { Transition } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import { type Times, type Translate, titleWithin } from '../../shared/i18n';
import type { Notifications, Views } from '../shell';

/** Announces a transition; the announcement is withdrawn at `until`. */
export type Cue = (transition: Transition, until: Instant) => void;

/** Returns a cue that announces each transition once, and only while there is no tray. */
export function createCue(hasTray: () => boolean, announce: Cue): Cue {
  let announced: Instant | null = null;
  return (transition, until) => {
    if (hasTray() || transition.at === announced) return;
    announced = transition.at;
    announce(transition, until);
  };
}

export interface CueNotificationParts {
  readonly notifications: Notifications;
  readonly views: Pick<Views, 'open'>;
  readonly t: Translate;
  readonly times: Times;
}

/** Returns a cue that shows a notification; a click opens Today. */
export const createCueNotification =
  ({ notifications, views, t, times }: CueNotificationParts): Cue =>
  ({ to }, until) => {
    const next =
      to === null ? '' : t('tray.next', { title: titleWithin(to.title, t), time: times.clock(to.start) });
    notifications.show(t('tray.resetNow'), next, until, () => views.open('today'));
  };
