/** The pages of the reflection: one a day, with the direction that was set for the day after. */
import type { Bridge } from '../../../shared/contract';
import type { DayView } from '../../../shared/domain/day';
import type { HeadingPoint } from '../../../shared/domain/headingLine';
import type { ReflectionDraft } from '../../../shared/domain/reflection';
import { type Day, dayBeside } from '../../../shared/domain/time';

export interface Page {
  readonly day: DayView;
  /** The direction of the day after; empty where there is none. */
  readonly tomorrow: string;
  /** What was written for the day and is not saved yet. */
  readonly draft: ReflectionDraft | null;
  /** The weeks up to the day. */
  readonly headings: readonly HeadingPoint[];
}

/** How long a heading line is drawn. */
const lineDays = 12 * 7;

/** The first and the last day of the heading line that ends on `to`. */
export const lineTo = (to: Day): { readonly from: Day; readonly to: Day } => ({
  from: dayBeside(to, 1 - lineDays),
  to,
});

export async function readPage(of: Day, source: Pick<Bridge, 'day' | 'draft' | 'headings'>): Promise<Page> {
  const line = lineTo(of);
  const [day, after, draft, headings] = await Promise.all([
    source.day(of),
    source.day(dayBeside(of, 1)),
    source.draft(of),
    source.headings(line.from, line.to),
  ]);
  return { day, tomorrow: after.direction ?? '', draft, headings };
}
