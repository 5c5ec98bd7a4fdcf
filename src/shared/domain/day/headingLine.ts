/** The heading line: each evening bends it by one degree, so that many days show where they lead. */
import type { Day } from '../common';
import type { Heading, ReflectionEntry } from '../journal';

export interface HeadingPoint {
  readonly day: Day;
  readonly heading: Heading;
  /** Of the evenings that the line goes through, up to this one, together: positive is closer. */
  readonly degrees: number;
}

const degreesBy: Readonly<Record<Heading, number>> = { closer: 1, level: 0, away: -1 };

/**
 * The line through the evenings on which a heading was noted, by day; it begins at 0 before the first.
 *
 * @param reflections in the order in which they were written: the last of a day is what counts
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
