/** The health of a feed: why it could not be read, and which of its events have problems. */
import { hour, type Instant } from '../common';

/** Why a response is not a usable calendar. Damage must never look like an empty day. */
export type Damage =
  /** HTML instead of a calendar; usually a sign-in page. */
  | 'web-page'
  /** Anything else without BEGIN:VCALENDAR, including an empty response. */
  | 'not-a-calendar'
  /** Begins as a calendar but is truncated or has unbalanced BEGIN and END lines. */
  | 'damaged';

/** Why the last attempt to read a feed failed. */
export type FeedFault =
  | Damage
  | 'not-found'
  /** The server requires a user name and password. */
  | 'sign-in'
  /** The server of an account refuses the name or the password. */
  | 'wrong-password'
  /** The same, and this server takes only passwords that were made for one app. */
  | 'app-password'
  /** The calendar is no longer in its account. */
  | 'not-in-account'
  /** The server takes no name and password, but has a sign-in page of its own. */
  | 'other-sign-in'
  | 'too-large'
  | 'timeout'
  | 'unreachable'
  /** This computer has no network. */
  | 'offline'
  | 'certificate'
  | 'redirects'
  /** A redirect to plain http, another scheme, or into a private network. */
  | 'unsafe-redirect'
  /** The server asks to be asked again later. */
  | 'busy'
  /** The server answered with an error. */
  | 'server'
  /** No permission to read the local file. */
  | 'no-access'
  /** The drive of the local file does not answer. */
  | 'no-drive'
  /** The path is a folder, not a file. */
  | 'folder'
  /** Reading it took too much time or memory and was stopped. */
  | 'too-much-work';

/** A problem with one event. It does not affect other events. */
export interface EventProblem {
  readonly uid: string | null;
  readonly title: string | null;
  readonly at: Instant | null;
  readonly what: /** Left out, because its times or structure are invalid. */
    | 'bad-event'
    /** Read in the computer's time zone. */
    | 'unknown-zone'
    /** Read with the offset in the name of its time zone, because nothing else of it is known. */
    | 'fixed-offset'
    /** Left out, because reading it takes too much work or it has too many occurrences. */
    | 'too-much-work'
    /** Only its first instance is shown. */
    | 'rule-not-understood'
    /** A part, such as an exception date or a COUNT of -1, is ignored. */
    | 'part-ignored';
  /** The offending text from the feed, truncated. */
  readonly detail?: string;
}

export interface FeedHealth {
  readonly lastSuccess: Instant | null;
  readonly nextFetch: Instant | null;
  /** Why the last attempt failed; null if it succeeded. */
  readonly fault: FeedFault | null;
  readonly bytes: number | null;
  readonly events: number | null;
  /** The first problems. */
  readonly problems: readonly EventProblem[];
  /** The number of all problems. */
  readonly problemCount: number;
}

/** A stale feed and when it was last read (null: never). */
export interface StaleFeed {
  readonly name: string;
  readonly lastSuccess: Instant | null;
}

/** A failing feed is stale once its last success is longer ago than this. */
const staleAfter = hour;

/** Returns whether a feed's events may be out of date: it is failing, and its last success is long past. */
export const isStale = ({ fault, lastSuccess }: FeedHealth, now: Instant): boolean =>
  fault !== null && (lastSuccess === null || now - lastSuccess > staleAfter);
