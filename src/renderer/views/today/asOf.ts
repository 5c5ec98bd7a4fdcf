/** As of when a calendar is shown, in words. */
import { type Instant, sameDay } from '../../../shared/domain/common/time';
import type { Words } from '../../../shared/i18n/catalogue';
import type { Times } from '../../../shared/i18n/times';

/** @param read when it was last read, null: never */
export function asOfSentence(read: Instant | null, now: Instant, words: Words, times: Times): string {
  if (read === null) return words('today.neverRead');
  const time = times.clock(read);
  return sameDay(read, now)
    ? words('today.asOf', { time })
    : words('today.asOfDay', { day: times.day(read), time });
}
