/** Side by side: in which column each of several spans goes, so that those which overlap don't cover each other. */

export interface Column {
  readonly column: number;
  /** How many columns stand beside each other there. */
  readonly columns: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** One column for each span, in the order given. Expects them sorted by start. Spans are half-open. */
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

/** Runs of spans that overlap, directly or through others. */
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
