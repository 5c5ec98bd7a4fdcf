/** Assigns spans to columns, so that overlapping ones don’t cover each other. */

export interface Column {
  readonly column: number;
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
    const places = cluster.map(({ start, end }) => {
      const free = ends.findIndex(last => last <= start);
      const column = free === -1 ? ends.length : free;
      ends[column] = end;
      return column;
    });
    return places.map(column => ({ column, columns: ends.length }));
  });
}

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
