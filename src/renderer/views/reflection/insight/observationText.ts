/** Describes observations: the group, a summary of its readings, and the question they raise. */

import { assertNever, dayStart, type Instant, timeOnDay } from '../../../../shared/domain/common';
import type { Group, LevelSummary, Observation } from '../../../../shared/domain/insight';
import type { Numbers, Times, Translate } from '../../../../shared/i18n';
import { titleWithin } from '../../../../shared/i18n';

/** @param day any day without a clock change; determines how hours are formatted */
export function groupText(group: Group, t: Translate, times: Times, day: Instant): string {
  const hourAt = (hour: number): string => times.hour(timeOnDay(dayStart(day), `${hour}:00`));
  switch (group.kind) {
    case 'hour':
      return t('insight.group.hour', { from: hourAt(group.hour), to: hourAt((group.hour + 1) % 24) });
    case 'weekday':
      return t('insight.group.weekday', { weekday: times.weekday(group.weekday, 'long') });
    case 'series':
      return t('insight.group.series', { title: titleWithin(group.title, t) });
    case 'length':
      return t(`insight.group.length.${group.length}`);
    case 'attendees':
      return t(`insight.group.attendees.${group.attendees}`);
    case 'reset':
    case 'back-to-back':
      return t(`insight.group.${group.kind}`);
    default:
      return assertNever(group);
  }
}

/** `median 3, mostly 2 to 4, 12 readings`. */
export function sideText(
  { median, low, high, readings }: LevelSummary,
  t: Translate,
  numbers: Numbers,
): string {
  return t(low === high ? 'insight.sideEven' : 'insight.side', {
    ...{ median: numbers.plain(median), low, high },
    count: readings,
  });
}

/** Null if there is no notable difference. */
export function observationQuestion({ of, direction }: Observation, t: Translate): string | null {
  return direction === 'none' ? null : t(`insight.asks.${of}.${direction}`);
}
