/** Announces a tight transition by notification on desktops that have no tray to show it. */
import type { Meeting, Transition } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import { type Preferences, shownTitle } from '../../shared/domain/settings';
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
  preferences(): Pick<Preferences, 'hideTitles'>;
}

/** Returns a cue that shows a notification; a click opens Today. */
export const createCueNotification =
  ({ notifications, views, t, times, preferences }: CueNotificationParts): Cue =>
  ({ to }, until) => {
    notifications.show(t('tray.resetNow'), to === null ? '' : nextText(to), until, () => views.open('today'));

    function nextText({ title, start }: Meeting): string {
      const time = times.clock(start);
      const shown = shownTitle(title, preferences());
      return shown === null
        ? t('hidden.next', { time })
        : t('tray.next', { title: titleWithin(shown, t), time });
    }
  };
