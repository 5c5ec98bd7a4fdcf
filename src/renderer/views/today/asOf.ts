/** As of when a calendar is shown, in words. */
import { type Instant, sameDay } from '../../../shared/domain/common';
import type { Times, Translate } from '../../../shared/i18n';

/** @param read when it was last read, null: never */
export function asOfSentence(read: Instant | null, now: Instant, t: Translate, times: Times): string {
  if (read === null) return t('today.neverRead');
  const time = times.clock(read);
  return sameDay(read, now) ? t('today.asOf', { time }) : t('today.asOfDay', { day: times.day(read), time });
}
