/** How soon the next meeting starts, in words. */
import { hour, type Instant, minute } from '../../../shared/domain/common/time';
import type { Words } from '../../../shared/i18n/catalogue';
import type { Times } from '../../../shared/i18n/times';

/** @param now the beginning of the present minute */
export function untilWords(start: Instant, now: Instant, words: Words, times: Times): string {
  const left = start - now;
  const time = times.clock(start);
  if (left <= 0) return words('reset.nextNow');
  if (left < 2 * hour) return words('reset.nextIn', { count: Math.ceil(left / minute), time });
  return words('reset.nextInHours', { count: Math.round(left / hour), time });
}
