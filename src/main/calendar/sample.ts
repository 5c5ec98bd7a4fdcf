/** The sample calendar: a day of meetings moved to today, with three months of past meetings. */

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
import type { Fetch } from './fetch';

/** The day, a Monday, that stands for today in the file. */
const templateDay: Day = '2025-01-06';

/** The version of the file, stored as the ETag of the copy. */
const version = 'sample-2';

/** Returns a fetch that copies the sample once; after that, the copy does not move with the days. */
export const updateSample =
  ({ now }: Pick<Clock, 'now'>): Fetch =>
  async (source, path, known) => {
    if (known.etag === version) return ok({ kind: 'not-modified' });
    try {
      const text = sampleOn(await readFile(source, 'utf8'), now());
      await writeFile(path, text, { mode: 0o600 });
      return ok({
        kind: 'new',
        bytes: Buffer.byteLength(text),
        charset: null,
        etag: version,
        lastModified: null,
      });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return fail('no-access');
    }
  };

/**
 * Moves the sample so that its day is the day of `now`. Past meetings move by whole weeks, to keep their weekdays, and
 * end on the evening before.
 */
export function sampleOn(text: string, now: Instant): string {
  const today = dayName(now);
  const weekday = (weekdayOf(now) + 6) % 7;
  const days = daysBetween(templateDay, today);
  return text.replace(/^((?:DTSTART|DTEND|RRULE).*[:=])(\d{4})(\d\d)(\d\d)/gm, (_, before, ...date) => {
    const day = date.slice(0, 3).join('-');
    const isPast = day < addDays(templateDay, -1);
    return `${before}${addDays(day, isPast ? days - weekday : days).replaceAll('-', '')}`;
  });
}
