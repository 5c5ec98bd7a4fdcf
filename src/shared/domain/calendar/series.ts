/** Which past meetings are the same one again. */
import { groupBy } from '../common';
import type { PastMeeting } from './past';

export interface Series {
  /** As it is called now. */
  readonly title: string;
  /** Sorted by start; those that were called off among them. */
  readonly meetings: readonly PastMeeting[];
}

/**
 * The series of the past, also those of a single meeting.
 *
 * Meetings of one UID are one series. So are meetings of one title whose UIDs follow each other: calendars give a
 * series a new UID when it is changed "for this and following events", and some people make each meeting anew. Where
 * two of one title run side by side they stay two.
 *
 * @param past sorted by start
 */
export function seriesOf(past: readonly PastMeeting[]): readonly Series[] {
  const chains = new Map<string, PastMeeting[][]>();
  for (const meetings of groupBy(past, ({ uid }) => uid).values()) {
    const title = normalizeTitle(meetings.at(-1)?.title ?? '');
    const ofTitle = chains.get(title) ?? [];
    chains.set(title, ofTitle);
    const first = meetings[0];
    // Of several that are over by then, the one that ended last goes on.
    const before = ofTitle
      .filter(chain => lastEnd(chain) <= (first?.start ?? 0))
      .toSorted((a, b) => lastEnd(b) - lastEnd(a))[0];
    if (before === undefined) ofTitle.push([...meetings]);
    else before.push(...meetings);
  }
  return [...chains.values()].flat().map(meetings => ({ title: meetings.at(-1)?.title ?? '', meetings }));
}

const lastEnd = (chain: readonly PastMeeting[]): number => chain.at(-1)?.end ?? 0;

const normalizeTitle = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();
