/** Expands rules with node-ical's recurrence engine, by means of a minimal event in UTC. */

import ical from 'node-ical';
import { fail, ok, type Result } from '../../../shared/domain/common';
import type { Budget } from './budget';
import { basicFormat, type LocalTime } from './localTime';

/** Local times from `from`, inclusive, to `to`, exclusive. */
export interface LocalRange {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** The local times of the starts, in order. */
export type Expansion = Result<readonly LocalTime[], 'not-understood' | 'too-much-work'>;

/**
 * Returns the starts of a validated rule (`FREQ=…`) in a range. Fails if the engine gives up after 10,000 steps, a
 * fraction of a second.
 *
 * @param maxRange the longest range to expand at once, in milliseconds; longer ones are expanded in parts
 */
export function expandRule(
  rule: string,
  start: LocalTime,
  { from, to }: LocalRange,
  budget: Budget,
  maxRange = Number.POSITIVE_INFINITY,
): Expansion {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:rule',
    `DTSTART:${basicFormat(start)}Z`,
    `RRULE:${rule}`,
  ];
  try {
    const text = [...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
    const calendar = budget.timed(() => ical.sync.parseICS(text));
    const event = calendar?.rule;
    const engine = event?.type === 'VEVENT' ? event.rrule : undefined;
    if (calendar === null) return fail('too-much-work');
    if (engine === undefined) return fail('not-understood');
    const localTimes: LocalTime[] = [];
    for (let at = from; at < to; at += maxRange) {
      const end = new Date(Math.min(to, at + maxRange) - 1);
      const dates = budget.timed(() => engine.between(new Date(at), end, true));
      if (dates === null) return fail('too-much-work');
      for (const date of dates) localTimes.push(date.getTime());
    }
    return ok(localTimes);
  } catch {
    // It throws if it does not support the rule, and when it gives up.
    return fail('not-understood');
  }
}
