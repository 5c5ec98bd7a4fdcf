/** The text alternative of a day’s curves: a line each for energy, focus, steady moments and meetings. */

import type { DayView, Reading } from '../../../shared/domain/day';
import type { Times, Translate } from '../../../shared/i18n';
import { titleAlone } from '../../../shared/i18n';
import { readingText } from '../../text';

export function curveText(day: DayView, t: Translate, times: Times): string {
  const readingsText = (readings: readonly Reading[]) =>
    readings.map(reading => readingText(reading, t, times));
  const meetings = day.meetings.map(({ title, start, end }) =>
    t('reflection.meetingAt', {
      title: titleAlone(title, t),
      from: times.clock(start),
      to: times.clock(end),
    }),
  );
  const lines = [
    day.energy.length > 0 && t('today.energyLine', { readings: readingsText(day.energy) }),
    day.focus.length > 0 && t('reflection.focusLine', { readings: readingsText(day.focus) }),
    day.steady.length > 0 && t('reflection.steadyAt', { times: day.steady.map(times.clock) }),
    meetings.length > 0 && t('reflection.meetingsAt', { meetings }),
  ];
  return lines.filter(line => line !== false).join('\n');
}
