/** Lays out the day as a vertical strip: where hours, meetings, marks and readings are, in pixels from its top. */
import {
  hour,
  type Instant,
  type Interval,
  largest,
  minute,
  overlaps,
  smallest,
} from '../../shared/domain/common';
import type { BackgroundEvent, DayView, Mark, Reading } from '../../shared/domain/day';

import { columnsOf } from './columns';
import { type DayScale, dayScaleOf } from './dayScale';
import { blocksOf, type DrawnMeeting, minBlockHeight, type StripBlock } from './stripBlocks';

/** A long gap, drawn shorter than it is. */
export interface StripFold extends Interval {
  /** When the next meeting starts, if there is one. */
  readonly until: Instant | null;
  readonly top: number;
  readonly height: number;
}

export interface PlacedMark {
  readonly mark: Mark;
  readonly top: number;
  /** The energy logged with it, if any. */
  readonly energy: number | null;
}

export interface BackgroundLine {
  readonly event: BackgroundEvent;
  readonly top: number;
  readonly height: number;
  /** 0 is the one next to the meetings. */
  readonly line: number;
}

export interface Strip {
  readonly height: number;
  readonly hours: readonly { readonly at: Instant; readonly top: number }[];
  readonly blocks: readonly StripBlock[];
  /** What goes on beside meetings, as lines beside one another. */
  readonly background: readonly BackgroundLine[];
  readonly folds: readonly StripFold[];
  readonly marks: readonly PlacedMark[];
  readonly energy: readonly { readonly reading: Reading; readonly top: number }[];
  /** Where the current time is; null if it is outside the strip. */
  readonly now: number | null;
  /** Where what is on or still to come begins; null if the day is over. */
  readonly ahead: number | null;
}

/** In pixels. */
const minMarkSpacing = 13;
/** A check-in belongs to a reset that began no longer ago than this. */
const checkInWindow = 5 * minute;

/** @param availableHeight in pixels; the strip gets taller if that is needed to stay legible */
export function stripOf(day: DayView, now: Instant, availableHeight: number): Strip | null {
  const range = rangeOf(day, now);
  if (range === null) return null;
  const meetings = day.meetings.map(meeting => ({
    meeting,
    start: Math.max(meeting.start, day.start),
    end: Math.min(meeting.end, day.end),
  }));
  const scale = dayScaleOf({
    range,
    meetings,
    moments: momentsOf(day),
    availableHeight,
    minMeetingHeight: minBlockHeight,
  });
  const { topOf } = scale;
  const nowTop = now >= range.start && now <= range.end ? topOf(now) : null;
  const markTops = spaceOut(day.marks.map(({ at }) => topOf(at)));

  return {
    height: scale.height,
    hours: hoursIn(range, scale),
    blocks: blocksOf(meetings, scale, now, nowTop),
    folds: scale.folds.map(({ start, end }) => ({
      start,
      end,
      until: meetings.find(meeting => meeting.start >= end)?.start ?? null,
      top: topOf(start),
      height: topOf(end) - topOf(start),
    })),
    background: backgroundOf(day, range, topOf),
    marks: day.marks.map((mark, index) => ({
      mark,
      top: markTops[index] ?? topOf(mark.at),
      energy: day.energy.find(({ at }) => at >= mark.at && at - mark.at < checkInWindow)?.value ?? null,
    })),
    energy: day.energy.map(reading => ({ reading, top: topOf(reading.at) })),
    now: nowTop,
    ahead: aheadOf(meetings, scale, now, nowTop),
  };
}

/** More would run into the hours. */
const maxLines = 2;

function backgroundOf(
  { background }: DayView,
  range: Interval,
  topOf: (at: Instant) => number,
): readonly BackgroundLine[] {
  const shown = background.filter(event => !event.counted && overlaps(event, range));
  const columns = columnsOf(shown);
  return shown.flatMap((event, index) => {
    const top = topOf(Math.max(event.start, range.start));
    const line = columns[index]?.column ?? 0;
    return line < maxLines ? [{ event, top, height: topOf(Math.min(event.end, range.end)) - top, line }] : [];
  });
}

const momentsOf = ({ marks, energy }: DayView): readonly Instant[] =>
  [...marks, ...energy].map(({ at }) => at);

/**
 * Returns the part of the day to draw, from a whole hour: from the first thing or the current time, whichever is
 * earlier, to the last thing. The current time after that is included for an hour. Null if the day is empty.
 */
function rangeOf(day: DayView, now: Instant): Interval | null {
  const instants = [
    ...day.meetings.flatMap(({ start, end }) => [Math.max(start, day.start), Math.min(end, day.end)]),
    ...momentsOf(day),
  ];
  if (instants.length === 0) return null;
  const last = largest(instants);
  const nearbyNow = now >= day.start && now <= last + hour ? [now] : [];
  const first = smallest([...instants, ...nearbyNow]);
  const start = day.start + Math.floor((first - day.start) / hour) * hour;
  // A day with a single moment on the hour still has a length.
  return { start, end: Math.max(largest([...instants, ...nearbyNow]), start + hour / 2) };
}

/** Labels the whole hours that are not hidden in a fold. */
function hoursIn({ start, end }: Interval, { topOf, folds }: DayScale): Strip['hours'] {
  return Array.from({ length: Math.floor((end - start) / hour) + 1 }, (_, index) => start + index * hour)
    .filter(at => !folds.some(fold => fold.start < at && at < fold.end))
    .map(at => ({ at, top: topOf(at) }));
}

function aheadOf(
  meetings: readonly DrawnMeeting[],
  { topOf }: DayScale,
  now: Instant,
  nowTop: number | null,
): number | null {
  if (nowTop === null) return null;
  const on = meetings.filter(({ start, end }) => start <= now && now < end);
  return smallest([nowTop, ...on.map(({ start }) => topOf(start))]);
}

/** Moves overlapping marks down. Expects ascending numbers. */
function spaceOut(tops: readonly number[]): readonly number[] {
  const placed: number[] = [];
  for (const top of tops)
    placed.push(Math.max(top, (placed.at(-1) ?? top - minMarkSpacing) + minMarkSpacing));
  return placed;
}
