/** The pages of the reflection: one a day, with the direction that was set for the day after. */
import type { Bridge } from '../../../shared/contract';
import type { DayView } from '../../../shared/domain/day';
import { type Day, dayBeside } from '../../../shared/domain/time';

export interface Page {
  readonly day: DayView;
  /** The direction of the day after; empty where there is none. */
  readonly tomorrow: string;
}

export async function readPage(of: Day, source: Pick<Bridge, 'day'>): Promise<Page> {
  const [day, after] = await Promise.all([source.day(of), source.day(dayBeside(of, 1))]);
  return { day, tomorrow: after.direction ?? '' };
}
