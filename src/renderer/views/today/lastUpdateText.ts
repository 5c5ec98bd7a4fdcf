/** Says when a calendar was last read. */
import { type Instant, sameDay } from '../../../shared/domain/common';
import type { Times, Translate } from '../../../shared/i18n';

/** @param lastRead null if it never was */
export function lastUpdateText(lastRead: Instant | null, now: Instant, t: Translate, times: Times): string {
  if (lastRead === null) return t('today.neverRead');
  const time = times.clock(lastRead);
  return sameDay(lastRead, now)
    ? t('today.asOf', { time })
    : t('today.asOfDay', { day: times.day(lastRead), time });
}
