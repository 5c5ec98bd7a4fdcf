/** A day while one of its meetings runs over. */
import type { Meeting } from '../calendar';
import type { Instant } from '../common';
import type { DayView } from './day';

/** Returns the day with the meeting that runs over lasting until `now`. */
export const withRunningOver = (day: DayView, runningOver: Meeting | null, now: Instant): DayView => ({
  ...day,
  meetings: day.meetings.map(meeting =>
    meeting.id === runningOver?.id ? { ...meeting, end: Math.max(meeting.end, now) } : meeting,
  ),
});
