/** The local log. It never contains anything the user typed or anything read from a calendar. */

import type { View } from '../../shared/contract';
import type { FeedFault } from '../../shared/domain/calendar';
import { type Instant, type Millis, minute } from '../../shared/domain/common';
import type { Clock } from './clock';
import { summarizeError } from './errorSummary';
import type { LogFile, LogLevel } from './logFile';

/** Everything that is logged besides errors. Values must be short identifiers of our own; `safeWord` enforces that. */
export type LogEvent =
  | {
      readonly what: 'started';
      readonly version: string;
      readonly electron: string;
      readonly platform: string;
      readonly ms: number;
    }
  | { readonly what: 'feed-fault'; readonly fault: FeedFault }
  | { readonly what: 'file-set-aside'; readonly file: string }
  /** A page crashed or ran out of memory. */
  | { readonly what: 'page-gone'; readonly view: View | 'unknown'; readonly reason: string }
  | { readonly what: 'page-hung'; readonly view: View | 'unknown' }
  /** Another Chromium process, such as GPU or network, crashed. */
  | { readonly what: 'process-gone'; readonly type: string; readonly reason: string };

/** Where an error came from: an uncaught exception or unhandled rejection in main, or a view's page. */
export type ErrorSource = 'uncaught' | 'rejection' | View;

export interface Log {
  /** The path of the log file, even if it does not exist yet. */
  readonly path: string;
  note(event: LogEvent): void;
  /** Logs a summary of the error without private data; see `summarizeError`. */
  error(source: ErrorSource, error: unknown): void;
  /** Deletes the log. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

/** Within this time a repeated line is only counted; the count is written at the end. */
const repeatsWithin: Millis = minute;

/** @param bundle the folder of the built app, used to recognize our own stack frames */
export function createLog(file: LogFile, clock: Clock, bundle: string): Log {
  /** Recently written lines: until when repetitions are only counted, and how many there have been. */
  const recent = new Map<string, { readonly until: Instant; count: number }>();

  function write(level: LogLevel, line: string): void {
    const now = clock.now();
    for (const [key, { until, count }] of recent) if (until <= now && count === 0) recent.delete(key);
    const known = recent.get(line);
    if (known === undefined) {
      recent.set(line, { until: now + repeatsWithin, count: 0 });
      file.write(level, line);
      return;
    }
    known.count++;
    if (known.count > 1) return;
    clock.after(known.until - now, () => {
      recent.delete(line);
      file.write(level, `${line} (${known.count} more)`);
    });
  }

  return {
    path: file.path,
    note: event => write('info', lineOf(event)),
    error: (source, error) => write('error', `${source}: ${summarizeError(error, bundle)}`),
    erase: file.erase,
  };
}

/** For example, `page-gone view=settings reason=crashed`. */
function lineOf({ what, ...details }: LogEvent): string {
  return [what, ...Object.entries(details).map(([name, value]) => `${name}=${safeWord(value)}`)].join(' ');
}

/** Lets versions, file names and reasons through, and replaces paths, addresses and sentences with `?`. */
const safeWord = (value: string | number): string => (/^[\w.-]{1,60}$/.test(`${value}`) ? `${value}` : '?');
