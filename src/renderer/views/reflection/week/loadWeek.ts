/** Loads a week: its letter and its heading line. */

import type { Bridge } from '../../../../shared/contract';
import { type Day, weekOf } from '../../../../shared/domain/common';
import type { HeadingPoint } from '../../../../shared/domain/day';
import type { Letter } from '../../../../shared/domain/insight';

export interface LoadedWeek {
  readonly days: readonly Day[];
  readonly letter: Letter;
  readonly headings: readonly HeadingPoint[];
}

/** @param firstWeekday 0 is Sunday */
export async function loadWeek(
  of: Day,
  source: Pick<Bridge, 'letter' | 'headingPoints'>,
  firstWeekday: number,
): Promise<LoadedWeek> {
  const days = weekOf(of, firstWeekday);
  const [from = of, to = of] = [days[0], days.at(-1)];
  const [letter, headings] = await Promise.all([source.letter(from, to), source.headingPoints(from, to)]);
  return { days, letter, headings };
}
