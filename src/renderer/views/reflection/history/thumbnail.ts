/** Computes a day’s thumbnail in the units of its drawing. Days shown together share the same hours. */

import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { hour, largest, type Millis, smallest } from '../../../../shared/domain/common';
import type { DayView, Reading } from '../../../../shared/domain/day';
import { hoursOf } from '../../../drawing';
import { type MarkStyle, markStyleOf } from '../../../text';

export interface ThumbnailSize {
  readonly width: number;
  readonly height: number;
}

/** In milliseconds since the start of the day. */
export interface HourRange {
  readonly from: Millis;
  readonly to: Millis;
}

export interface Thumbnail {
  readonly meetings: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  readonly meetingsTop: number;
  readonly marks: readonly { readonly key: string; readonly x: number; readonly style: MarkStyle }[];
  readonly marksTop: number;
  readonly energy: string;
  readonly focus: string;
  /** A single reading makes no line, so it is drawn as a dot. */
  readonly dots: readonly { readonly of: 'energy' | 'focus'; readonly x: number; readonly y: number }[];
}

export const meetingHeight = 5;
/** Keeps the drawing clear of its edges. */
export const inset = 3;
const defaultHours: HourRange = { from: 8 * hour, to: 18 * hour };

/** The hours that cover all of these days. */
export function sharedHours(days: readonly DayView[]): HourRange {
  const ranges = days.flatMap(day => {
    const hours = hoursOf(day, null);
    return hours === null ? [] : [{ from: hours.start - day.start, to: hours.end - day.start }];
  });
  if (ranges.length === 0) return defaultHours;
  return {
    from: smallest(ranges.map(({ from }) => from)),
    to: largest(ranges.map(({ to }) => to)),
  };
}

export function thumbnailOf(day: DayView, hours: HourRange, { width, height }: ThumbnailSize): Thumbnail {
  const x = scaleLinear([day.start + hours.from, day.start + hours.to], [inset, width - inset]).clamp(true);
  const marksTop = height - 3;
  const meetingsTop = marksTop - 5 - meetingHeight;
  const y = scaleLinear([1, 5], [meetingsTop - 4, 3]);
  const curve = line<Reading>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).curve(curveMonotoneX);
  const dotsOf = (of: 'energy' | 'focus') =>
    day[of].length === 1 ? day[of].map(({ at, value }) => ({ of, x: x(at), y: y(value) })) : [];
  return {
    meetings: day.meetings.map(({ id, start, end }) => ({
      id,
      x: x(start),
      width: Math.max(x(end) - x(start) - 0.75, 1.5),
    })),
    meetingsTop,
    marks: day.marks
      .filter(({ what }) => what !== 'to-come' && what !== 'still-in')
      .map(mark => ({
        key: `${mark.at} ${mark.after} ${mark.what}`,
        x: x(mark.at),
        style: markStyleOf(mark, 'short'),
      })),
    marksTop,
    energy: curve(day.energy) ?? '',
    focus: curve(day.focus) ?? '',
    dots: [...dotsOf('focus'), ...dotsOf('energy')],
  };
}
