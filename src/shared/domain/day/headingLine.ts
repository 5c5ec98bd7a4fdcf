/** The heading line: each evening turns it by one degree, so that over many days it shows a direction. */
import type { Day } from '../common';
import type { Heading, ReflectionEntry } from '../journal';

export interface HeadingPoint {
  readonly day: Day;
  readonly heading: Heading;
  /** The sum up to and including this evening; positive is closer. */
  readonly degrees: number;
}

const degreesBy: Readonly<Record<Heading, number>> = { closer: 1, level: 0, away: -1 };

/**
 * Returns the points of the line by day, for the evenings with a heading. It starts at 0 before the first.
 *
 * @param reflections in the order in which they were written; the last one of a day counts
 */
export function headingLine(reflections: readonly ReflectionEntry[]): readonly HeadingPoint[] {
  const byDay = new Map(reflections.map(({ day, heading }) => [day, heading]));
  let degrees = 0;
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, heading]) => {
      if (heading === null) return [];
      degrees += degreesBy[heading];
      return { day, heading, degrees };
    });
}
