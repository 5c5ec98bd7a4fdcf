/** What the curves of a day draw, in words: a line for each thing that is there, for those who hear it. */
import type { DayView, Reading } from '../../../shared/domain/day/day';
import type { Translate } from '../../../shared/i18n/catalogue';
import type { Times } from '../../../shared/i18n/times';
import { readingText } from '../../text/readingText';

export function curveText(day: DayView, t: Translate, times: Times): string {
  const said = (readings: readonly Reading[]) => readings.map(reading => readingText(reading, t, times));
  const meetings = day.meetings.map(({ title, start, end }) =>
    t('reflection.meetingAt', { title, from: times.clock(start), to: times.clock(end) }),
  );
  const lines = [
    day.energy.length > 0 && t('today.energyLine', { readings: said(day.energy) }),
    day.focus.length > 0 && t('reflection.focusLine', { readings: said(day.focus) }),
    day.steady.length > 0 && t('reflection.steadyAt', { times: day.steady.map(times.clock) }),
    meetings.length > 0 && t('reflection.meetingsAt', { meetings }),
  ];
  return lines.filter(line => line !== false).join('\n');
}
