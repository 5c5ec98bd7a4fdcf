/** The measures of a series of meetings: length, frequency, how often it is called off or moved, and how much it runs over. */
import type { PastMeeting, Series } from '../../calendar';
import { day, dayStart, hour, type Instant, meanOf, minute } from '../../common';
import { meetingsWithEnd, type TrueEnds } from '../overruns';
import { medianOf } from '../statistics';
import type { Absences } from './absences';
import type { DriftSeries, Point } from './measures';

/** A series without meetings for this long has ended, which is not a drift. */
const inactiveAfter = 70 * day;

/** Returns the values of each measure of a series; none if it has ended or has no title. */
export function driftSeriesOfMeetings(
  { title, meetings }: Series,
  ends: TrueEnds,
  away: Absences,
  now: Instant,
): readonly DriftSeries[] {
  const tookPlace = meetings.filter(({ calledOff }) => !calledOff);
  if (title === '' || now - (meetings.at(-1)?.start ?? 0) > inactiveAfter) return [];
  const values = (of: readonly PastMeeting[], read: (meeting: PastMeeting) => number): readonly Point[] =>
    of.map(meeting => ({ at: meeting.start, value: read(meeting), uid: meeting.uid }));
  return [
    {
      measure: 'length',
      title,
      points: values(tookPlace, ({ start, end }) => (end - start) / minute),
      summarize: medianOf,
      isNoticeable: (from, to) => Math.abs(to - from) >= 10 && differsByFactor(from, to, 1.25),
    },
    {
      measure: 'frequency',
      title,
      points: ratesOf(meetings, away.weeks),
      // The harmonic mean: averages the time between meetings rather than the rates.
      summarize: rates => 1 / meanOf(rates.map(rate => 1 / rate)),
      isNoticeable: (from, to) => differsByFactor(from, to, 1.5),
    },
    {
      measure: 'called-off',
      title,
      points: values(
        meetings.filter(({ start }) => !away.days.has(dayStart(start))),
        ({ calledOff }) => (calledOff ? 1 : 0),
      ),
      summarize: meanOf,
      isNoticeable: isMoreOften,
    },
    {
      measure: 'moved',
      title,
      points: values(tookPlace, ({ moved }) => (moved ? 1 : 0)),
      summarize: meanOf,
      isNoticeable: isMoreOften,
    },
    {
      measure: 'runs-over',
      title,
      points: meetingsWithEnd(tookPlace, ends).map(({ meeting, minutes }) => ({
        at: meeting.start,
        value: minutes,
        uid: meeting.uid,
      })),
      // The mean tells of both: that it runs over more often, and by more.
      summarize: meanOf,
      isNoticeable: (from, to) => to - from >= 5,
    },
  ];
}

const differsByFactor = (from: number, to: number, minFactor: number): boolean =>
  Math.max(from, to) >= minFactor * Math.min(from, to);

/** At least three more in ten. */
const isMoreOften = (from: number, to: number): boolean => to - from >= 0.3;

/**
 * Returns the number of meetings per four weeks implied by the time from each meeting to the next. Weeks without any
 * meetings, such as vacations, don't count as time.
 */
function ratesOf(meetings: readonly PastMeeting[], emptyWeeks: readonly Instant[]): readonly Point[] {
  return meetings.slice(1).map((meeting, index) => {
    const before = meetings[index]?.start ?? meeting.start;
    const empty = emptyWeeks.filter(week => week > before && week + 7 * day <= meeting.start);
    const between = Math.max(meeting.start - before - 7 * day * empty.length, hour);
    return { at: meeting.start, value: (28 * day) / between, uid: meeting.uid };
  });
}
