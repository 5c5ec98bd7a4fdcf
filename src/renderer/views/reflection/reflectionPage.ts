/** The pages of the reflection: one a day, with what stands in its form. */

import type { Bridge } from '../../../shared/contract';
import { addDays, type Day } from '../../../shared/domain/common';
import type { DayView, HeadingPoint, ReflectionForm } from '../../../shared/domain/day';

export interface ReflectionPage {
  readonly day: DayView;
  readonly form: ReflectionForm;
  /** The weeks up to the day. */
  readonly headings: readonly HeadingPoint[];
}

/** How long a heading line is drawn. */
const headingLineDays = 12 * 7;

/** The first and the last day of the heading line that ends on `to`. */
export const headingSpanTo = (to: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(to, 1 - headingLineDays),
  to,
});

export async function readReflectionPage(
  of: Day,
  source: Pick<Bridge, 'day' | 'reflectionForm' | 'headings'>,
): Promise<ReflectionPage> {
  const line = headingSpanTo(of);
  const [day, form, headings] = await Promise.all([
    source.day(of),
    source.reflectionForm(of),
    source.headings(line.from, line.to),
  ]);
  return { day, form, headings };
}
