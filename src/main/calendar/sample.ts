/** The sample: a calendar of the app's own whose day is the one on which it is tried, with three months behind it. */

import { readFile, writeFile } from 'node:fs/promises';
import {
  addDays,
  type Day,
  dayName,
  daysBetween,
  fail,
  type Instant,
  ok,
  weekdayOf,
} from '../../shared/domain/common';
import type { Clock } from '../platform';
import { isSystemError } from '../storage';
import type { Fetch } from './fetch/fetch';

/** The day, a Monday, that the file takes for today. */
const writtenFor: Day = '2025-01-06';

/** Tells the copy of an earlier version of the file. */
const version = 'sample-2';

/** Brought once: the copy stays as it is, and real days follow it. */
export const updateSample =
  ({ now }: Pick<Clock, 'now'>): Fetch =>
  async (source, path, known) => {
    if (known.etag === version) return ok({ kind: 'not-modified' });
    try {
      const text = sampleOn(await readFile(source, 'utf8'), now());
      await writeFile(path, text, { mode: 0o600 });
      return ok({ kind: 'new', bytes: Buffer.byteLength(text), etag: version, lastModified: null });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return fail('no-access');
    }
  };

/**
 * The sample with the day of `now` in the place of the one it was written for. What lies before moves by whole weeks, so
 * that it stays on its weekdays, and ends on the evening before.
 */
export function sampleOn(text: string, now: Instant): string {
  const today = dayName(now);
  const weekday = (weekdayOf(now) + 6) % 7;
  const days = daysBetween(writtenFor, today);
  return text.replace(/^((?:DTSTART|DTEND|RRULE).*[:=])(\d{4})(\d\d)(\d\d)/gm, (_, before, ...date) => {
    const day = date.slice(0, 3).join('-');
    const isPast = day < addDays(writtenFor, -1);
    return `${before}${addDays(day, isPast ? days - weekday : days).replaceAll('-', '')}`;
  });
}
