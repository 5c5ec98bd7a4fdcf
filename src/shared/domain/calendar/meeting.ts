/** Which occurrences are meetings, and why the others are not. */
import { append, hour, type Instant, minute } from '../common';

export interface Attendee {
  /** Lower case, without `mailto:`. There may be several, or none. */
  readonly addresses: readonly string[];
  /** Declined, or sends somebody else. */
  readonly declined: boolean;
  /** Has not answered, or only with "maybe". */
  readonly unanswered: boolean;
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
  /** Its writer marks it as something that goes on beside meetings: all day, out of office, working elsewhere. */
  readonly background: boolean;
  /** STATUS:TENTATIVE or X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE. */
  readonly tentative: boolean;
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
export type WhyNot =
  | 'all-day'
  | 'cancelled'
  | 'declined'
  /** The user has not accepted it, and does not want to count such meetings. */
  | 'unanswered'
  | 'free'
  /** It goes on beside meetings. */
  | 'background'
  | 'too-short'
  | 'ignored'
  | 'duplicate';

export type Verdict =
  | { readonly occurrence: Occurrence; readonly meeting: Meeting }
  | { readonly occurrence: Occurrence; readonly meeting: null; readonly why: WhyNot };

/** The occurrences of one feed, and the user's addresses in it. */
export interface FeedOccurrences {
  readonly occurrences: readonly Occurrence[];
  /** Compared as `canonicalAddress` writes them. */
  readonly addresses: readonly string[];
  /** Whether meetings count that the user has not accepted; they do unless it is false. */
  readonly countsUnanswered?: boolean | undefined;
}

/** What the user wants to count. */
export interface CountingRules {
  /** Parts of titles; occurrences whose title contains one of them, ignoring case, are not meetings. */
  readonly ignore: readonly string[];
  /** The UIDs of series that count although they go on beside meetings. */
  readonly counted: readonly string[];
}

const minLength = 5 * minute;
const minBackgroundLength = 8 * hour;

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

/** Returns the same text for all spellings of an address: Gmail ignores dots and what follows a plus. */
export function canonicalAddress(address: string): string {
  const normalized = normalizeAddress(address);
  const [, name = '', host = ''] = /^(.+)@(.+)$/.exec(normalized) ?? [];
  return host === 'gmail.com' || host === 'googlemail.com'
    ? `${name.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`
    : normalized;
}

/**
 * Returns for every occurrence whether it is a meeting and, if not, why not, sorted by time.
 *
 * The same event in two feeds (same UID and start, or same title, start and end) counts once, in the first of the
 * feeds. If it isn't a meeting in one feed (it was declined there, say), it can still be one in the other.
 */
export function verdictsOf(
  feeds: readonly FeedOccurrences[],
  { ignore, counted: countedSeries }: CountingRules = noRules,
): readonly Verdict[] {
  const rules = {
    ignore: ignore.map(rule => rule.trim().toLowerCase()).filter(rule => rule !== ''),
    counted: new Set(countedSeries),
  };
  const counted = new Set<string>();

  const verdicts = feeds.flatMap(({ occurrences, addresses, countsUnanswered = true }) => {
    const me = { addresses: new Set(addresses.map(canonicalAddress)), countsUnanswered };
    const feedKeys: string[] = [];
    const feedVerdicts = occurrences.map((occurrence): Verdict => {
      const keys = sameEventKeys(occurrence);
      const why = whyNot(occurrence, me, rules) ?? (keys.some(key => counted.has(key)) ? 'duplicate' : null);
      if (why !== null) return { occurrence, meeting: null, why };
      append(feedKeys, keys);
      return { occurrence, meeting: meetingOf(occurrence) };
    });
    for (const key of feedKeys) counted.add(key);
    return feedVerdicts;
  });

  return verdicts.sort((a, b) => byTime(a.occurrence, b.occurrence));
}

const noRules: CountingRules = { ignore: [], counted: [] };

/** Returns the meetings among the verdicts, in their order. */
export const meetingsOf = (verdicts: readonly Verdict[]): readonly Meeting[] =>
  verdicts.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));

interface Me {
  readonly addresses: ReadonlySet<string>;
  readonly countsUnanswered: boolean;
}

interface Rules {
  readonly ignore: readonly string[];
  readonly counted: ReadonlySet<string>;
}

function whyNot(occurrence: Occurrence, me: Me, { ignore, counted }: Rules): WhyNot | null {
  if (occurrence.allDay) return 'all-day';
  if (occurrence.status === 'cancelled' || cancelledTitle.test(occurrence.title)) return 'cancelled';
  const isMine = (address: string): boolean => me.addresses.has(canonicalAddress(address));
  const mine = occurrence.attendees.filter(
    ({ addresses, declined, unanswered }) => (declined || unanswered) && addresses.some(isMine),
  );
  if (mine.some(({ declined }) => declined)) return 'declined';
  if (!me.countsUnanswered && (occurrence.tentative || mine.length > 0)) return 'unanswered';
  if (occurrence.free) return 'free';
  if (isBackground(occurrence) && !counted.has(occurrence.uid)) return 'background';
  if (occurrence.end - occurrence.start < minLength) return 'too-short';
  const title = occurrence.title.toLowerCase();
  return ignore.some(rule => title.includes(rule)) ? 'ignored' : null;
}

/** How Outlook renames a meeting that its organizer cancelled, in its languages. */
const cancelledTitle =
  /^\s*(?:cancell?ed|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|キャンセル(?:済み)?|已取消)\s*[:：]/i;

/** Whether an occurrence goes on beside meetings: its writer says so, or it lasts for eight hours or longer. */
export const isBackground = ({ background, start, end }: Occurrence): boolean =>
  background || end - start >= minBackgroundLength;

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
