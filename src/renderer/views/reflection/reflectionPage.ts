/** Loads a day’s page of the reflection: the day, its form and its heading line. */

import type { Bridge } from '../../../shared/contract';
import { addDays, type Day } from '../../../shared/domain/common';
import type { DayView, HeadingPoint, ReflectionForm } from '../../../shared/domain/day';

export interface ReflectionPage {
  readonly day: DayView;
  readonly form: ReflectionForm;
  /** The heading line of the weeks up to the day. */
  readonly headings: readonly HeadingPoint[];
}

/** The number of days a heading line covers. */
const headingLineDays = 12 * 7;

/** The first and last day of the heading line that ends on `to`. */
export const headingSpanTo = (to: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(to, 1 - headingLineDays),
  to,
});

export async function readReflectionPage(
  of: Day,
  source: Pick<Bridge, 'day' | 'reflectionForm' | 'headingPoints'>,
): Promise<ReflectionPage> {
  const line = headingSpanTo(of);
  const [day, form, headings] = await Promise.all([
    source.day(of),
    source.reflectionForm(of),
    source.headingPoints(line.from, line.to),
  ]);
  return { day, form, headings };
}
