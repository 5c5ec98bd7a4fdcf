/** Which occurrences are meetings, and why the others are not. */
import { append, type Instant, minute } from '../common';

export interface Attendee {
  /** Lower case, without `mailto:`. There may be several, or none. */
  readonly addresses: readonly string[];
  readonly declined: boolean;
}

/** One occurrence of an event, with all recurrence rules, overrides and time zones applied. */
export interface Occurrence {
  readonly uid: string;
  /** The start by the series' rule: its RECURRENCE-ID (RFC 5545 §3.8.4.4). Equals `start` for a single event. */
  readonly originalStart: Instant;
  readonly start: Instant;
  /** Never before `start`; equals it for an event without a duration. */
  readonly end: Instant;
  /** The times are dates (RFC 5545 §3.3.4), read as midnights in the host's zone. */
  readonly allDay: boolean;
  readonly title: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** TRANSP:TRANSPARENT (RFC 5545 §3.8.2.7) or X-MICROSOFT-CDO-BUSYSTATUS:FREE. */
  readonly free: boolean;
  /** Attendees and organizer. */
  readonly attendees: readonly Attendee[];
  /** The link to join it, which webAddressOf can open; null if the event has none. */
  readonly joinLink: string | null;
}

/** An occurrence that makes you busy. */
export interface Meeting {
  /** UID and original start, so it stays the same when the instance is moved. */
  readonly id: string;
  readonly uid: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly title: string;
  readonly joinLink: string | null;
  readonly attendees: number;
}

/** Why an occurrence is not a meeting. */
export type WhyNot = 'all-day' | 'cancelled' | 'declined' | 'free' | 'too-short' | 'ignored' | 'duplicate';

export type Verdict =
  | { readonly occurrence: Occurrence; readonly meeting: Meeting }
  | { readonly occurrence: Occurrence; readonly meeting: null; readonly why: WhyNot };

/** The occurrences of one feed, and the user's addresses in it. */
export interface FeedOccurrences {
  readonly occurrences: readonly Occurrence[];
  /** Compared ignoring case and `mailto:`. */
  readonly addresses: readonly string[];
}

const minLength = 5 * minute;

/** Compares by start, then end, then UID: the order of all lists of occurrences and meetings. */
export const byTime = (
  a: { readonly start: Instant; readonly end: Instant; readonly uid: string },
  b: { readonly start: Instant; readonly end: Instant; readonly uid: string },
): number => a.start - b.start || a.end - b.end || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);

/** Returns an e-mail address in lower case, without `mailto:` and blanks around it. */
export const normalizeAddress = (address: string): string =>
  address
    .trim()
    .replace(/^mailto:\s*/i, '')
    .toLowerCase();

/**
 * Returns for every occurrence whether it is a meeting and, if not, why not, sorted by time.
 *
 * The same event in two feeds (same UID and start, or same title, start and end) counts once, in the first of the
 * feeds. If it isn't a meeting in one feed (it was declined there, say), it can still be one in the other.
 *
 * @param ignore parts of titles; occurrences whose title contains one of them, ignoring case, are not meetings
 */
export function verdictsOf(feeds: readonly FeedOccurrences[], ignore: readonly string[]): readonly Verdict[] {
  const rules = ignore.map(rule => rule.trim().toLowerCase()).filter(rule => rule !== '');
  const counted = new Set<string>();

  const verdicts = feeds.flatMap(({ occurrences, addresses }) => {
    const myAddresses = new Set(addresses.map(normalizeAddress));
    const feedKeys: string[] = [];
    const feedVerdicts = occurrences.map((occurrence): Verdict => {
      const keys = sameEventKeys(occurrence);
      const why =
        whyNot(occurrence, myAddresses, rules) ?? (keys.some(key => counted.has(key)) ? 'duplicate' : null);
      if (why !== null) return { occurrence, meeting: null, why };
      append(feedKeys, keys);
      return { occurrence, meeting: meetingOf(occurrence) };
    });
    for (const key of feedKeys) counted.add(key);
    return feedVerdicts;
  });

  return verdicts.sort((a, b) => byTime(a.occurrence, b.occurrence));
}

/** Returns the meetings among the verdicts, in their order. */
export const meetingsOf = (verdicts: readonly Verdict[]): readonly Meeting[] =>
  verdicts.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));

function whyNot(
  occurrence: Occurrence,
  myAddresses: ReadonlySet<string>,
  ignore: readonly string[],
): WhyNot | null {
  if (occurrence.allDay) return 'all-day';
  if (occurrence.status === 'cancelled') return 'cancelled';
  const isMine = (address: string): boolean => myAddresses.has(normalizeAddress(address));
  if (occurrence.attendees.some(({ addresses, declined }) => declined && addresses.some(isMine))) {
    return 'declined';
  }
  if (occurrence.free) return 'free';
  if (occurrence.end - occurrence.start < minLength) return 'too-short';
  const title = occurrence.title.toLowerCase();
  return ignore.some(rule => title.includes(rule)) ? 'ignored' : null;
}

const sameEventKeys = ({ uid, title, start, end }: Occurrence): readonly string[] => [
  `uid ${start} ${uid}`,
  `title ${start} ${end} ${title}`,
];

const meetingOf = (occurrence: Occurrence): Meeting => ({
  id: `${occurrence.uid}@${occurrence.originalStart}`,
  uid: occurrence.uid,
  start: occurrence.start,
  end: occurrence.end,
  title: occurrence.title,
  joinLink: occurrence.joinLink,
  attendees: occurrence.attendees.length,
});
