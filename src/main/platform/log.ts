/** The local log: little, and nothing that was typed or read from a calendar. */

import type { View } from '../../shared/contract';
import type { FeedFault } from '../../shared/domain/calendar';
import { type Instant, type Millis, minute } from '../../shared/domain/common';
import type { Clock } from './clock';
import { summarizeError } from './errorSummary';
import type { LogFile, LogLevel } from './logFile';

/** All that is logged besides errors. Every text in it is one of ours, and has to look like it (`wordOf`). */
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
  /** A page crashed, or was killed for want of memory. */
  | { readonly what: 'page-gone'; readonly view: View | 'unknown'; readonly reason: string }
  | { readonly what: 'page-hung'; readonly view: View | 'unknown' }
  /** Another of Chromium's processes: GPU, network. */
  | { readonly what: 'process-gone'; readonly type: string; readonly reason: string };

/** Where an error was caught: nowhere in main, in a promise of main, in a view's page. */
export type ErrorSource = 'uncaught' | 'rejection' | View;

export interface Log {
  /** Where its file is, whether or not there is one yet. */
  readonly path: string;
  note(event: LogEvent): void;
  /** Writes what is safe to say of it; see `summarizeError`. */
  error(source: ErrorSource, error: unknown): void;
  /** Removes it; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

/** The same line is written once in this time, and at its end how often it came again. */
const repeatsWithin: Millis = minute;

/** @param bundle the folder of the built app, by which frames of ours are known */
export function createLog(file: LogFile, clock: Clock, bundle: string): Log {
  /** Lines written lately: until when a repetition is only counted, and how many there were. */
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

/** For instance `page-gone view=settings reason=crashed`. */
function lineOf({ what, ...details }: LogEvent): string {
  return [what, ...Object.entries(details).map(([name, value]) => `${name}=${wordOf(value)}`)].join(' ');
}

/** One word as versions, file names and reasons are; no path, no address, no sentence. */
const wordOf = (value: string | number): string => (/^[\w.-]{1,60}$/.test(`${value}`) ? `${value}` : '?');
