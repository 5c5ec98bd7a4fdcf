/** The messages to and from the worker. */
import type { FeedFault } from '../../shared/domain/calendar';
import type { Interval, Result } from '../../shared/domain/common';
import type { ParsedCalendar } from './parse';

/** A request to parse a file. */
export interface ParseJob {
  /** The absolute path of the feed's file. */
  readonly path: string;
  readonly window: Interval;
  /** The IANA name of the zone for dates and floating times. */
  readonly hostZone: string;
  /** What the server calls the encoding of the file. */
  readonly charset?: string | null;
  /** The user's patterns for join links. */
  readonly joinPatterns: readonly string[];
}

/** The parsed calendar, or why there is none. */
export type ParseOutcome = Result<ParsedCalendar, FeedFault>;

/** Parses a feed's file. Never throws. */
export type ParseFeed = (job: ParseJob) => Promise<ParseOutcome>;
