/** Assigns spans to columns, so that overlapping ones don’t cover each other. */

import { smallest } from '../../shared/domain/common';

export interface Column {
  readonly column: number;
  /** How many columns it takes: also those to its right that are free for as long as it lasts. */
  readonly span: number;
  /** How many columns share the width there. */
  readonly columns: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns a column for each span, in the given order. Expects half-open spans, sorted by start. */
export function columnsOf(spans: readonly Span[]): readonly Column[] {
  return clustersOf(spans).flatMap(cluster => {
    const ends: number[] = []; // of the last span in each column
    const placed = cluster.map(span => {
      const free = ends.findIndex(last => last <= span.start);
      const column = free === -1 ? ends.length : free;
      ends[column] = span.end;
      return { ...span, column };
    });
    return placed.map(span => {
      const inTheWay = placed.filter(other => other.column > span.column && overlap(span, other));
      const taken = smallest([ends.length, ...inTheWay.map(({ column }) => column)]);
      return { column: span.column, span: taken - span.column, columns: ends.length };
    });
  });
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Groups spans that overlap, directly or through others. */
function clustersOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const clusters: Span[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    if (span.start >= end) clusters.push([]);
    clusters.at(-1)?.push(span);
    end = Math.max(end, span.end);
  }
  return clusters;
}
