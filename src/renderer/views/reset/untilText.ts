/** Describes how soon the next meeting starts. */
import { hour, type Instant, minute } from '../../../shared/domain/common';
import type { Times, Translate } from '../../../shared/i18n';

/** @param now the start of the current minute */
export function untilText(start: Instant, now: Instant, t: Translate, times: Times): string {
  const left = start - now;
  const time = times.clock(start);
  if (left <= 0) return t('reset.nextNow');
  if (left < 2 * hour) return t('reset.nextIn', { count: Math.ceil(left / minute), time });
  return t('reset.nextInHours', { count: Math.round(left / hour), time });
}
