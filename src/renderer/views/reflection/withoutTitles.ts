/** A day that names no meeting, for a window that has opened by itself. */
import type { DayView } from '../../../shared/domain/day';
import { type Translate, titleWithin } from '../../../shared/i18n';

/** Returns the day with substitutes for all titles. */
export function withoutTitles(day: DayView, t: Translate): DayView {
  const title = titleWithin(null, t);
  return {
    ...day,
    meetings: day.meetings.map(meeting => ({ ...meeting, title })),
    marks: day.marks.map(mark => ({
      ...mark,
      after: mark.after === null ? null : title,
      stillIn: mark.stillIn === null ? null : title,
    })),
  };
}
