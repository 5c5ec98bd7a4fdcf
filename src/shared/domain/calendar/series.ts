/** Series: past meetings that recur. */
import { append, groupBy } from '../common';
import type { PastMeeting } from './past';

export interface Series {
  /** The title of its latest meeting. */
  readonly title: string;
  /** Sorted by start, including those that were called off. */
  readonly meetings: readonly PastMeeting[];
}

/**
 * Groups past meetings into series; a series may have a single meeting.
 *
 * Meetings with the same UID are one series. So are meetings with the same title whose UIDs follow one another, because
 * calendars assign a new UID when a series is changed "for this and following events", and some people create each
 * meeting separately. Two UIDs with the same title that overlap in time stay two series.
 *
 * @param past sorted by start
 */
export function seriesOf(past: readonly PastMeeting[]): readonly Series[] {
  const chains = new Map<string, PastMeeting[][]>();
  for (const meetings of groupBy(past, ({ uid }) => uid).values()) {
    const title = normalizeTitle(meetings.at(-1)?.title ?? '');
    const sameTitle = chains.get(title) ?? [];
    chains.set(title, sameTitle);
    const first = meetings[0];
    // Continues the chain that ended last before this one starts.
    const before = sameTitle
      .filter(chain => lastEnd(chain) <= (first?.start ?? 0))
      .toSorted((a, b) => lastEnd(b) - lastEnd(a))[0];
    if (before === undefined) sameTitle.push([...meetings]);
    else append(before, meetings);
  }
  return [...chains.values()].flat().map(meetings => ({ title: meetings.at(-1)?.title ?? '', meetings }));
}

const lastEnd = (chain: readonly PastMeeting[]): number => chain.at(-1)?.end ?? 0;

const normalizeTitle = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();
