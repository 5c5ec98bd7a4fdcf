/** Lays out the day as a vertical strip: where hours, meetings, marks and readings are, in pixels from its top. */
import type { Meeting } from '../../shared/domain/calendar';
import { hour, type Instant, type Interval, minute, overlaps, smallest } from '../../shared/domain/common';
import type { BackgroundEvent, DayView, Mark, Reading } from '../../shared/domain/day';

import { type Column, columnsOf } from './columns';
import { hoursOf } from './hours';

export interface StripBlock extends Column {
  readonly meeting: Meeting;
  readonly top: number;
  readonly height: number;
  readonly past: boolean;
  /** The title’s offset from the top of the block, so that the line for the current time doesn’t cross it. */
  readonly titleTop: number;
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
  readonly marks: readonly PlacedMark[];
  readonly energy: readonly { readonly reading: Reading; readonly top: number }[];
  /** Where the current time is; null if it is outside the strip. */
  readonly now: number | null;
}

/** In pixels: the height of one title. */
const minBlockHeight = 20;
const minHourHeight = 40;
const maxHourHeight = 96;
/** Short meetings never make an hour taller than this. */
const maxHourHeightForShortMeetings = 76;
const minMarkSpacing = 13;
/** A check-in belongs to a reset that began no longer ago than this. */
const checkInWindow = 5 * minute;

/** @param availableHeight in pixels; the strip gets taller if that is needed to stay legible */
export function stripOf(day: DayView, now: Instant, availableHeight: number): Strip | null {
  const range = hoursOf(day, now);
  if (range === null) return null;
  const hours = (range.end - range.start) / hour;
  const shortest = smallest(day.meetings.map(({ start, end }) => end - start)) / hour;
  const heightForShortMeetings = Math.min(minBlockHeight / shortest, maxHourHeightForShortMeetings);
  const perHour = Math.min(
    Math.max(availableHeight / hours, heightForShortMeetings, minHourHeight),
    maxHourHeight,
  );

  const topOf = (at: Instant): number => ((at - range.start) / hour) * perHour;
  const nowTop = now >= range.start && now <= range.end ? topOf(now) : null;
  const markTops = spaceOut(day.marks.map(({ at }) => topOf(at)));

  return {
    height: hours * perHour,
    hours: Array.from({ length: Math.round(hours) + 1 }, (_, index) => {
      const at = range.start + index * hour;
      return { at, top: topOf(at) };
    }),
    blocks: blocksOf(day, topOf, now, nowTop),
    background: backgroundOf(day, range, topOf),
    marks: day.marks.map((mark, index) => ({
      mark,
      top: markTops[index] ?? topOf(mark.at),
      energy: day.energy.find(({ at }) => at >= mark.at && at - mark.at < checkInWindow)?.value ?? null,
    })),
    energy: day.energy.map(reading => ({ reading, top: topOf(reading.at) })),
    now: nowTop,
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

function blocksOf(
  day: DayView,
  topOf: (at: Instant) => number,
  now: Instant,
  nowTop: number | null,
): readonly StripBlock[] {
  const boxes = day.meetings.map(meeting => {
    const top = topOf(Math.max(meeting.start, day.start));
    const height = Math.max(topOf(Math.min(meeting.end, day.end)) - top, minBlockHeight);
    return { meeting, top, height };
  });
  // Columns are based on the drawn height: a short meeting is drawn longer than it is.
  const columns = columnsOf(boxes.map(({ top, height }) => ({ start: top, end: top + height })));
  return boxes.map((block, index) => ({
    ...block,
    titleTop: titleTopOf(block, nowTop),
    ...(columns[index] ?? { column: 0, columns: 1 }),
    past: block.meeting.end <= now,
  }));
}

/** Moves the title below the line for the current time if that would cross it and there is room. */
function titleTopOf(
  { top, height }: { readonly top: number; readonly height: number },
  nowTop: number | null,
): number {
  const line = nowTop === null ? -1 : nowTop - top;
  const crossed = line >= 0 && line < minBlockHeight;
  return crossed && line + minBlockHeight <= height ? line : 0;
}

/** Moves overlapping marks down. Expects ascending numbers. */
function spaceOut(tops: readonly number[]): readonly number[] {
  const placed: number[] = [];
  for (const top of tops)
    placed.push(Math.max(top, (placed.at(-1) ?? top - minMarkSpacing) + minMarkSpacing));
  return placed;
}
