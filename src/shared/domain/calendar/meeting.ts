/** From a calendar's occurrence to a meeting, or to the reason why it is none. */
import { type Instant, minute } from '../common';

export interface Attendee {
  /** Lower case, without `mailto:`; several where an event gives more than one, none where it has no mail. */
  readonly addresses: readonly string[];
  readonly declined: boolean;
}

/** One occurrence as the feed has it, with every rule, override and zone already applied. */
export interface Occurrence {
  readonly uid: string;
  /** The start that the series' rule gave this instance (RFC 5545 §3.8.4.4); `start` itself for a single event. */
  readonly originalStart: Instant;
  readonly start: Instant;
  /** Never before `start`; equal to it for an event without length. */
  readonly end: Instant;
  /** Its times are dates (RFC 5545 §3.3.4), read as midnights of the host's zone. */
  readonly allDay: boolean;
  readonly title: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** TRANSP:TRANSPARENT (RFC 5545 §3.8.2.7) or X-MICROSOFT-CDO-BUSYSTATUS:FREE. */
  readonly free: boolean;
  /** The people invited and who invited them. */
  readonly attendees: readonly Attendee[];
  /** Where to join it, if the event names such a place: always http(s). */
  readonly joinLink: string | null;
}

/** An occurrence that makes you busy. */
export interface Meeting {
  /** Series and original start: stays the same when the instance is moved. */
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

/** What one feed brings: its occurrences, and the addresses that are mine in it. */
export interface FeedOccurrences {
  readonly occurrences: readonly Occurrence[];
  /** Compared without case and `mailto:`. */
  readonly addresses: readonly string[];
}

const minLength = 5 * minute;

/** Sorts by start, then end, then uid: the one order in which occurrences and meetings are listed. */
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
 * Says of every occurrence whether it is a meeting or why not, sorted by time.
 *
 * The same event in two feeds counts once, for the feed that is named first: same UID and start, or same
 * title, start and end. An event that does not count in one feed (declined there, say) leaves the other's alone.
 *
 * @param ignore parts of titles; an occurrence whose title holds one of them (whatever its case) is ignored
 */
export function verdictsOf(feeds: readonly FeedOccurrences[], ignore: readonly string[]): readonly Verdict[] {
  const rules = ignore.map(rule => rule.trim().toLowerCase()).filter(rule => rule !== '');
  const counted = new Set<string>();

  const verdicts = feeds.flatMap(({ occurrences, addresses }) => {
    const mine = new Set(addresses.map(normalizeAddress));
    const ownKeys: string[] = [];
    const ofFeed = occurrences.map((occurrence): Verdict => {
      const keys = sameEventKeys(occurrence);
      const why =
        whyNot(occurrence, mine, rules) ?? (keys.some(key => counted.has(key)) ? 'duplicate' : null);
      if (why !== null) return { occurrence, meeting: null, why };
      ownKeys.push(...keys);
      return { occurrence, meeting: meetingOf(occurrence) };
    });
    for (const key of ownKeys) counted.add(key);
    return ofFeed;
  });

  return verdicts.sort((a, b) => byTime(a.occurrence, b.occurrence));
}

/** The meetings alone, sorted by time. */
export const meetingsOf = (verdicts: readonly Verdict[]): readonly Meeting[] =>
  verdicts.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));

/** Where a meeting can be joined; null where that is no place on the web: others' invitations are not to start programs here. */
export const safeJoinUrl = ({ joinLink }: Pick<Meeting, 'joinLink'>): string | null =>
  joinLink !== null && /^https?:\/\//.test(joinLink) ? joinLink : null;

function whyNot(occurrence: Occurrence, mine: ReadonlySet<string>, ignore: readonly string[]): WhyNot | null {
  if (occurrence.allDay) return 'all-day';
  if (occurrence.status === 'cancelled') return 'cancelled';
  const isMine = (address: string): boolean => mine.has(normalizeAddress(address));
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
