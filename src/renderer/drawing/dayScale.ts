/**
 * The scale of the day strip: maps instants to heights. A long gap is folded, and a short meeting is stretched until its
 * title fits, so that what follows it begins below.
 */
import { hour, type Instant, type Interval, type Millis } from '../../shared/domain/common';

export interface DayScale {
  /** In pixels. */
  readonly height: number;
  /** Returns the distance of an instant from the top, in pixels. Instants outside the range are at its ends. */
  topOf(at: Instant): number;
  /** The gaps that are folded. */
  readonly folds: readonly Interval[];
}

export interface DayScaleInput {
  readonly range: Interval;
  /** Within the range, sorted by start. */
  readonly meetings: readonly Interval[];
  /** Instants that are drawn, which a folded gap must not hide. */
  readonly moments: readonly Instant[];
  /** In pixels. The scale gets longer if that is needed to stay legible. */
  readonly availableHeight: number;
  /** In pixels: the height of one title. */
  readonly minMeetingHeight: number;
}

/** A gap as long as this is folded. */
const minFold: Millis = 2 * hour;
/** In pixels. */
const foldHeight = 36;
const minHourHeight = 44;
const maxHourHeight = 96;

interface Segment extends Interval {
  readonly isFolded: boolean;
}

/** The segments of a meeting: from the first one to the one before `after`. */
interface Extent {
  readonly first: number;
  readonly after: number;
}

/** Returns the scale that makes best use of the available height. */
export function dayScaleOf(input: DayScaleInput): DayScale {
  const { meetings, availableHeight, minMeetingHeight } = input;
  const folds = foldsOf(input);
  const segments = segmentsOf(input, folds);
  const indexOf = new Map(segments.map(({ start }, index) => [start, index]));
  const extents = meetings.map(
    ({ start, end }): Extent => ({
      first: indexOf.get(start) ?? 0,
      after: indexOf.get(end) ?? segments.length,
    }),
  );
  const heightsAt = (hourHeight: number) => heightsOf(segments, extents, hourHeight, minMeetingHeight);

  // Stretched meetings make the height uneven, so the largest scale that fits has to be searched for.
  let hourHeight = maxHourHeight;
  while (hourHeight > minHourHeight && sum(heightsAt(hourHeight)) > availableHeight) hourHeight--;
  const heights = heightsAt(hourHeight);

  return {
    height: sum(heights),
    folds,
    topOf(at) {
      let top = 0;
      for (const [index, { start, end }] of segments.entries()) {
        const height = heights[index] ?? 0;
        if (at < end) return top + Math.max(0, ((at - start) / (end - start)) * height);
        top += height;
      }
      return top;
    },
  };
}

/** Returns the gaps in which nothing is drawn and that are long enough to fold. */
function foldsOf({ range, meetings, moments }: DayScaleInput): readonly Interval[] {
  const things = [...meetings, ...moments.map(at => ({ start: at, end: at }))].toSorted(
    (a, b) => a.start - b.start,
  );
  const folds: Interval[] = [];
  let free = range.start;
  for (const { start, end } of [...things, { start: range.end, end: range.end }]) {
    if (start - free >= minFold) folds.push({ start: free, end: start });
    free = Math.max(free, end);
  }
  return folds;
}

/** Divides the range wherever a meeting or a fold begins or ends. */
function segmentsOf({ range, meetings }: DayScaleInput, folds: readonly Interval[]): readonly Segment[] {
  const all = [range, ...meetings, ...folds].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set(all)].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? end;
    return { start, end, isFolded: folds.some(fold => fold.start <= start && end <= fold.end) };
  });
}

function heightsOf(
  segments: readonly Segment[],
  meetings: readonly Extent[],
  hourHeight: number,
  minMeetingHeight: number,
): readonly number[] {
  const heights = segments.map(({ start, end, isFolded }) =>
    isFolded ? foldHeight : ((end - start) / hour) * hourHeight,
  );
  for (const { first, after } of meetings) {
    const height = sum(heights.slice(first, after));
    if (height === 0 || height >= minMeetingHeight) continue;
    for (let index = first; index < after; index++)
      heights[index] = ((heights[index] ?? 0) * minMeetingHeight) / height;
  }
  return heights;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
