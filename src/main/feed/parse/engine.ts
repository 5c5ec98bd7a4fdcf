/** node-ical's recurrence engine, asked about a tiny event in UTC: the one place where its rules are used. */
import ical from 'node-ical';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { basicFormat, dayLength, type Wall } from './wall';

/** Readings from `from` on and before `to`. */
export interface Range {
  readonly from: Wall;
  readonly to: Wall;
}

export type Readings = Result<readonly Wall[], 'not-understood'>;

/** So many days at a time, so that the engine's own limit (10,000 steps) is out of reach. */
const daysAtATime = 60;

/** What a rule (`FREQ=…`, already checked) gives in a range. It takes milliseconds at most, or is not understood. */
export function askEngine(rule: string, start: Wall, { from, to }: Range): Readings {
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
    const readings: Wall[] = [];
    for (let at = from; at < to; at += daysAtATime * dayLength) {
      const end = Math.min(to, at + daysAtATime * dayLength);
      for (const date of engine.between(new Date(at), new Date(end - 1), true)) readings.push(date.getTime());
    }
    return ok(readings);
  } catch {
    // It throws on what it can't follow, and after 10,000 steps without a result.
    return fail('not-understood');
  }
}
