/** Loads the days and the heading line of a week or month. */

import type { Bridge, PastDay } from '../../../../shared/contract';
import { type Day, type SpanKind, weekOf, weeksOfMonth } from '../../../../shared/domain/common';
import type { HeadingPoint } from '../../../../shared/domain/day';
import { headingSpanTo } from '../reflectionPage';

export interface HistorySpan {
  readonly kind: SpanKind;
  /** Any day of the span. */
  readonly of: Day;
}

export interface LoadedSpan extends HistorySpan {
  readonly days: readonly PastDay[];
  readonly headings: readonly HeadingPoint[];
}

/** @param today the heading line doesn’t go beyond it; @param firstWeekday 0 is Sunday */
export async function loadSpan(
  { kind, of }: HistorySpan,
  source: Pick<Bridge, 'days' | 'headingPoints'>,
  today: Day,
  firstWeekday: number,
): Promise<LoadedSpan> {
  const range = kind === 'week' ? weekOf(of, firstWeekday) : weeksOfMonth(of, firstWeekday);
  const [first = of, last = of] = [range[0], range.at(-1)];
  const line = headingSpanTo(last < today ? last : today);
  const [days, headings] = await Promise.all([
    source.days(first, last),
    source.headingPoints(line.from, line.to),
  ]);
  return { kind, of, days, headings };
}
