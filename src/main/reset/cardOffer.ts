/** Offers the card presentation, once, to somebody who keeps ending covers as soon as they come. */
import { minute } from '../../shared/domain/common';
import { keepsSkipping, type Situation } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Translate } from '../../shared/i18n';
import type { Clock } from '../platform';
import type { Notifications, Views } from '../shell';

const notificationLength = 10 * minute;

interface CardOfferParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: { read(): Settings; write(change: Partial<Settings>): unknown };
  readonly notifications: Notifications;
  readonly views: Pick<Views, 'open'>;
  readonly t: Translate;
}

/** Returns what to do when a reset was skipped. A click on the offer opens Settings. */
export const createCardOffer =
  ({ clock, settings, notifications, views, t }: CardOfferParts) =>
  (resets: Situation['resets']): void => {
    const { preferences, cardOffered } = settings.read();
    if (cardOffered || preferences.presentation === 'card' || !keepsSkipping(resets)) return;
    settings.write({ cardOffered: true });
    notifications.show(t('cardOffer.title'), t('cardOffer.body'), clock.now() + notificationLength, () =>
      views.open('settings'),
    );
  };
