/** A day in miniature: what it draws, in the units of its drawing. Days beside each other share their hours. */

import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { hour, type Millis } from '../../../../shared/domain/common';
import type { DayView, Reading } from '../../../../shared/domain/day';
import { hoursOf } from '../../../drawing';
import { type MarkLook, markLookOf } from '../../../text';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Since each day's first instant. */
export interface Hours {
  readonly from: Millis;
  readonly to: Millis;
}

export interface Miniature {
  readonly meetings: readonly { readonly id: string; readonly x: number; readonly width: number }[];
  readonly meetingsTop: number;
  readonly marks: readonly { readonly key: string; readonly x: number; readonly look: MarkLook }[];
  readonly marksTop: number;
  readonly energy: string;
  readonly focus: string;
  /** What is drawn as a dot: a line of one reading is none. */
  readonly dots: readonly { readonly of: 'energy' | 'focus'; readonly x: number; readonly y: number }[];
}

export const meetingHeight = 5;
const usual: Hours = { from: 8 * hour, to: 18 * hour };

/** The hours that all of these days need. */
export function sharedHours(days: readonly DayView[]): Hours {
  const held = days.flatMap(day => {
    const hours = hoursOf(day, null);
    return hours === null ? [] : [{ from: hours.start - day.start, to: hours.end - day.start }];
  });
  if (held.length === 0) return usual;
  return {
    from: Math.min(...held.map(({ from }) => from)),
    to: Math.max(...held.map(({ to }) => to)),
  };
}

export function miniatureOf(day: DayView, hours: Hours, { width, height }: Size): Miniature {
  const x = scaleLinear([day.start + hours.from, day.start + hours.to], [3, width - 3]).clamp(true);
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
        look: markLookOf(mark, 'short'),
      })),
    marksTop,
    energy: curve(day.energy) ?? '',
    focus: curve(day.focus) ?? '',
    dots: [...dotsOf('focus'), ...dotsOf('energy')],
  };
}
