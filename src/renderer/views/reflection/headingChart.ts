/** Computes the heading line’s chart, in the units of the drawing. */

import { scaleLinear, scaleTime } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import {
  addDays,
  type Day,
  daysBetween,
  type Instant,
  largest,
  smallest,
  startOfDayNamed,
} from '../../../shared/domain/common';
import type { HeadingPoint } from '../../../shared/domain/day';

export const chartWidth = 328;
export const chartHeight = 76;
const inset = 6;
/** The fewest degrees that the chart’s height covers, so that a few evenings don’t look like a mountain. */
const minDegreeRange = 6;

export interface ChartPoint {
  readonly point: HeadingPoint;
  readonly x: number;
  readonly y: number;
}

export interface HeadingChart {
  readonly places: readonly ChartPoint[];
  readonly path: string;
  /** The y coordinate at which the line starts. */
  readonly startLevel: number;
  /** Whether it covers no more than a week. */
  readonly isWeek: boolean;
  /** The days of a week, else the months that begin within the chart. */
  readonly ticks: readonly { readonly at: Instant; readonly x: number }[];
}

/** @param from the first day of the chart; `to` is its last */
export function headingChartOf(points: readonly HeadingPoint[], from: Day, to: Day): HeadingChart {
  const isWeek = daysBetween(from, to) < 7;
  // In a week, the line’s first step needs room before the first evening.
  const begin = startOfDayNamed(isWeek ? addDays(from, -1) : from);
  const x = scaleTime([begin, startOfDayNamed(to)], [inset, chartWidth - inset]);
  const all = [0, ...points.map(({ degrees }) => degrees)];
  const [least, most] = [smallest(all), largest(all)];
  const padding = Math.max(0, minDegreeRange - (most - least)) / 2;
  const y = scaleLinear([least - padding, most + padding], [chartHeight - inset, inset]);
  const places = points.map(point => ({
    point,
    x: x(startOfDayNamed(point.day)),
    y: y(point.degrees),
  }));
  const first = points[0];
  const start = first === undefined ? [] : [{ x: x(startOfDayNamed(addDays(first.day, -1))), y: y(0) }];
  const draw = line<{ readonly x: number; readonly y: number }>(
    place => place.x,
    place => place.y,
  ).curve(curveMonotoneX);
  return {
    places,
    path: draw([...start, ...places]) ?? '',
    startLevel: y(0),
    isWeek,
    ticks: (isWeek ? daysIn(from, to) : monthsIn(from, to)).map(at => ({ at, x: x(at) })),
  };
}

function daysIn(from: Day, to: Day): readonly Instant[] {
  const days: Instant[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(startOfDayNamed(day));
  return days;
}

function monthsIn(from: Day, to: Day): readonly Instant[] {
  const months: Instant[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (day.endsWith('-01')) months.push(startOfDayNamed(day));
  }
  return months;
}

/**
 * The place that a step or a click to the day `offset` days after `from` leads to: the nearest evening from there on,
 * else the last one on that side.
 */
export function pointToward(
  { places }: HeadingChart,
  from: Day,
  offset: number,
  current: ChartPoint,
): ChartPoint {
  const aim = addDays(from, offset);
  const found =
    aim > current.point.day
      ? (places.find(({ point }) => point.day >= aim) ?? places.at(-1))
      : (places.findLast(({ point }) => point.day <= aim) ?? places[0]);
  return found ?? current;
}
