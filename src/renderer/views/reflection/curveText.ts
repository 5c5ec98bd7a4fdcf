/** What the curves of a day draw, in words: a line for each thing that is there, for those who hear it. */
import type { DayView, Reading } from '../../../shared/domain/day/day';
import type { Words } from '../../../shared/i18n/catalogue';
import type { Times } from '../../../shared/i18n/times';
import { readingWords } from '../../text/readingText';

export function curveWords(day: DayView, words: Words, times: Times): string {
  const said = (readings: readonly Reading[]) => readings.map(reading => readingWords(reading, words, times));
  const meetings = day.meetings.map(({ title, start, end }) =>
    words('reflection.meetingAt', { title, from: times.clock(start), to: times.clock(end) }),
  );
  const lines = [
    day.energy.length > 0 && words('today.energyLine', { readings: said(day.energy) }),
    day.focus.length > 0 && words('reflection.focusLine', { readings: said(day.focus) }),
    day.steady.length > 0 && words('reflection.steadyAt', { times: day.steady.map(times.clock) }),
    meetings.length > 0 && words('reflection.meetingsAt', { meetings }),
  ];
  return lines.filter(line => line !== false).join('\n');
}
