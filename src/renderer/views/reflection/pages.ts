/** The pages of the reflection: one a day, with what stands in its form. */
import type { Bridge } from '../../../shared/contract';
import { type Day, dayBeside } from '../../../shared/domain/common/time';
import type { DayView } from '../../../shared/domain/day/day';
import type { HeadingPoint } from '../../../shared/domain/day/headingLine';
import type { ReflectionForm } from '../../../shared/domain/day/reflection';

export interface Page {
  readonly day: DayView;
  readonly form: ReflectionForm;
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

export async function readPage(of: Day, source: Pick<Bridge, 'day' | 'form' | 'headings'>): Promise<Page> {
  const line = lineTo(of);
  const [day, form, headings] = await Promise.all([
    source.day(of),
    source.form(of),
    source.headings(line.from, line.to),
  ]);
  return { day, form, headings };
}
