/** node-ical's recurrence engine, asked about a tiny event in UTC: the one place where its rules are used. */

import ical from 'node-ical';
import { fail, ok, type Result } from '../../../shared/domain/common';
import { basicFormat, type LocalTime } from './localTime';

/** Readings from `from` on and before `to`. */
export interface LocalRange {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

export type Expansion = Result<readonly LocalTime[], 'not-understood'>;

/**
 * What a rule (`FREQ=…`, already checked) gives in a range. A rule that keeps the engine busy for 10,000 steps, a
 * fraction of a second, is given up by it: it is not understood.
 *
 * @param piece the longest range that is asked for at once: what needs more steps is put together
 */
export function expandRule(
  rule: string,
  start: LocalTime,
  { from, to }: LocalRange,
  piece = Number.POSITIVE_INFINITY,
): Expansion {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:rule',
    `DTSTART:${basicFormat(start)}Z`,
    `RRULE:${rule}`,
  ];
  try {
    const calendar = ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
    const event = calendar.rule;
    const engine = event?.type === 'VEVENT' ? event.rrule : undefined;
    if (engine === undefined) return fail('not-understood');
    const localTimes: LocalTime[] = [];
    for (let at = from; at < to; at += piece) {
      const end = new Date(Math.min(to, at + piece) - 1);
      for (const date of engine.between(new Date(at), end, true)) localTimes.push(date.getTime());
    }
    return ok(localTimes);
  } catch {
    // It throws on what it can't follow, and when it gives up.
    return fail('not-understood');
  }
}
