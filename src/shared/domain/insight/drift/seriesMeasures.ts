/** What may have drifted in a series of meetings: its length, how often it is, how often it is called off or moved. */
import type { PastMeeting, Series } from '../../calendar';
import { dayStart, hour, type Instant, minute } from '../../common';
import { meanOf, medianOf } from '../statistics/ranks';
import type { Absences } from './absences';
import type { DriftSeries, Point } from './measures';

const days = 24 * hour;

/** A series that has not been for so long is over: that is an end, not a drift. */
const inactiveAfter = 70 * days;

/** The courses of a series, none where it is over or without a title. */
export function driftSeriesOfMeetings(
  { title, meetings }: Series,
  away: Absences,
  now: Instant,
): readonly DriftSeries[] {
  const held = meetings.filter(({ calledOff }) => !calledOff);
  if (title === '' || now - (meetings.at(-1)?.start ?? 0) > inactiveAfter) return [];
  const values = (of: readonly PastMeeting[], read: (meeting: PastMeeting) => number): readonly Point[] =>
    of.map(meeting => ({ at: meeting.start, value: read(meeting), uid: meeting.uid }));
  return [
    {
      measure: 'length',
      title,
      points: values(held, ({ start, end }) => (end - start) / minute),
      summarize: medianOf,
      isNoticeable: (from, to) => Math.abs(to - from) >= 10 && differsByFactor(from, to, 1.25),
    },
    {
      measure: 'frequency',
      title,
      points: ratesOf(meetings, away.weeks),
      // The mean of rates is their harmonic one: that of the time between.
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
      points: values(held, ({ moved }) => (moved ? 1 : 0)),
      summarize: meanOf,
      isNoticeable: isMoreOften,
    },
  ];
}

const differsByFactor = (from: number, to: number, least: number): boolean =>
  Math.max(from, to) >= least * Math.min(from, to);

/** Of ten, three more. */
const isMoreOften = (from: number, to: number): boolean => to - from >= 0.3;

/**
 * How many times in four weeks it would be, by the time from each meeting to the next; weeks in which there was none
 * at all, such as a vacation's, don't count.
 */
function ratesOf(meetings: readonly PastMeeting[], emptyWeeks: readonly Instant[]): readonly Point[] {
  return meetings.slice(1).map((meeting, index) => {
    const before = meetings[index]?.start ?? meeting.start;
    const empty = emptyWeeks.filter(week => week > before && week + 7 * days <= meeting.start);
    const between = Math.max(meeting.start - before - 7 * days * empty.length, hour);
    return { at: meeting.start, value: (28 * days) / between, uid: meeting.uid };
  });
}
