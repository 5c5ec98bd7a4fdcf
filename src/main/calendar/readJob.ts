/** What the worker is asked and what it answers. */
import type { FeedFault } from '../../shared/domain/calendar';
import type { Interval, Result } from '../../shared/domain/common';
import type { ParsedCalendar } from './parse/parseCalendar';

export interface ReadJob {
  /** The absolute path of the feed's file. */
  readonly path: string;
  readonly window: Interval;
  /** IANA's name of the zone that dates and floating times are read in. */
  readonly hostZone: string;
}

export type ReadOutcome = Result<ParsedCalendar, FeedFault>;

/** Reads a feed's file; never throws. */
export type ReadFeed = (job: ReadJob) => Promise<ReadOutcome>;
