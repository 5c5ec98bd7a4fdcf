/** How a feed is doing: what kept it from being read, and what in it could not be understood. */
import type { Instant } from '../common';

/** Why the bytes are no calendar that can be trusted: damage must never look like an empty day. */
export type Damage =
  /** HTML where a calendar should be: mostly a sign-in page. */
  | 'web-page'
  /** Anything else without BEGIN:VCALENDAR, and emptiness. */
  | 'not-a-calendar'
  /** Begins as a calendar and is cut off or out of balance. */
  | 'damaged';

/** Why a feed could not be read this time. */
export type FeedFault =
  | Damage
  | 'not-found'
  /** The server asks for a user and password. */
  | 'sign-in'
  | 'too-large'
  | 'timeout'
  | 'unreachable'
  /** This computer has no network. */
  | 'offline'
  | 'certificate'
  | 'redirects'
  /** The server answered with an error of its own. */
  | 'server'
  /** A local file that may not be read. */
  | 'no-access'
  /** A folder where a file was meant. */
  | 'folder'
  /** Its reading took too much time or memory and was stopped. */
  | 'too-much-work';

/** One event, or one part of it, that could not be taken as it stands. It costs itself only. */
export interface EventProblem {
  readonly uid: string | null;
  readonly title: string | null;
  readonly at: Instant | null;
  readonly what: /** Left out: its times or its structure are not understood. */
    | 'bad-event'
    /** Read in the computer's own zone. */
    | 'unknown-zone'
    /** Only its first instance is shown. */
    | 'rule-not-understood'
    /** Some of it (an exception date, a COUNT of -1) is left out; the rest stands. */
    | 'part-ignored';
  /** The piece that is meant, as the feed has it; cut short. */
  readonly detail?: string;
}

export interface FeedHealth {
  readonly lastSuccess: Instant | null;
  readonly nextFetch: Instant | null;
  /** Of the last try; null when it went well. */
  readonly fault: FeedFault | null;
  readonly bytes: number | null;
  readonly events: number | null;
  readonly problems: readonly EventProblem[];
}

/** A feed that is stale, by name, and when it was last read (null: never). */
export interface StaleFeed {
  readonly name: string;
  readonly lastSuccess: Instant | null;
}

/** A feed that last answered longer ago than this is stale. */
const staleAfter = 60 * 60_000;

/** Whether what is shown of a feed may be old: it fails, and its last success is long past. */
export const isStale = ({ fault, lastSuccess }: FeedHealth, now: Instant): boolean =>
  fault !== null && (lastSuccess === null || now - lastSuccess > staleAfter);
