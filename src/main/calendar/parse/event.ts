/** One VEVENT from its lines: identity, times and recurrence, typed and checked (RFC 5545 §3.6.1). */

import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/domain/common';
import { type Property, parameterOf, textOf, unfoldedLines } from './contentLine';
import { createPropertyReader, maxLineLength, type TextRange } from './lines';
import { type Rule, ruleOf } from './rule';
import { type Duration, durationOf, type Period, periodOf, type TimeValue, timeValueOf } from './values';

/** What gives an event its end: DTEND, DURATION or neither (a date lasts a day, a time not at all). */
export type EventLength = TimeValue | Duration | null;

export interface EventComponent {
  readonly uid: string;
  readonly sequence: number;
  /** When this version was written, as the feed has it: DTSTAMP and LAST-MODIFIED. */
  readonly timestamps: string;
  readonly start: TimeValue;
  readonly length: EventLength;
  /** Which instance of a series it stands for; null for the series itself and for single events. */
  readonly recurrenceId: TimeValue | null;
  /** RANGE=THISANDFUTURE (§3.2.13). */
  readonly andFuture: boolean;
  /** A rule that is not understood gives the first instance only. */
  readonly rules: readonly (Rule | 'not-understood')[];
  readonly exceptionRules: readonly Rule[];
  readonly dates: readonly (TimeValue | Period)[];
  readonly exceptionDates: readonly TimeValue[];
  /** All that it says, where wordsOf finds it. */
  readonly source: TextRange;
  /** Pieces of it that had to be left out. */
  readonly ignored: readonly {
    readonly what: 'rule-not-understood' | 'part-ignored';
    readonly detail: string;
  }[];
}

/** The event in a block of lines, or the piece of it that makes it a bad one. */
export function eventOf(source: TextRange): Result<EventComponent, string> {
  const properties = timesIn(source);
  const all = (name: string): readonly Property[] => properties.filter(property => property.name === name);
  const textIn = (name: string): string => all(name)[0]?.value.trim() ?? '';

  const start = onlyTime(all('DTSTART'));
  if (!start.ok) return fail(start.problem);
  if (start.value === null) return fail('no DTSTART');
  const end = onlyTime(all('DTEND'));
  if (!end.ok) return fail(end.problem);
  const recurrenceId = onlyTime(all('RECURRENCE-ID'));
  if (!recurrenceId.ok) return fail(recurrenceId.problem);
  const durationText = textIn('DURATION');
  const duration = durationText === '' ? null : durationOf(durationText);
  if (end.value === null && duration === null && durationText !== '') return fail(`DURATION:${durationText}`);

  const ignored: EventComponent['ignored'][number][] = [];
  const dates = all('RDATE').flatMap(property => listed(property, text => periodOf(text, property), ignored));
  const exceptionDates = all('EXDATE').flatMap(property => listed<never>(property, () => null, ignored));
  const rules = all('RRULE').map(property => {
    const rule = ruleOf(property);
    if (!rule.ok) ignored.push({ what: 'rule-not-understood', detail: `RRULE:${rule.problem}` });
    else if (rule.value.isRepaired) ignored.push({ what: 'part-ignored', detail: `RRULE:${property.value}` });
    return rule.ok ? rule.value : ('not-understood' as const);
  });
  const exceptionRules = all('EXRULE').flatMap(property => {
    const rule = ruleOf(property);
    if (!rule.ok) ignored.push({ what: 'part-ignored', detail: `EXRULE:${rule.problem}` });
    return rule.ok ? [rule.value] : [];
  });

  const sequence = Number.parseInt(textIn('SEQUENCE'), 10);
  return ok({
    uid: textOf(textIn('UID')) || uidFor(source),
    sequence: Number.isNaN(sequence) ? 0 : sequence,
    timestamps: `${textIn('DTSTAMP')} ${textIn('LAST-MODIFIED')}`,
    start: start.value,
    length: end.value ?? duration,
    recurrenceId: recurrenceId.value,
    andFuture: all('RECURRENCE-ID').some(id => parameterOf(id, 'RANGE')?.toUpperCase() === 'THISANDFUTURE'),
    rules,
    exceptionRules,
    dates,
    exceptionDates,
    source,
    ignored,
  });
}

const timesIn = createPropertyReader([
  'UID',
  'SEQUENCE',
  'DTSTAMP',
  'LAST-MODIFIED',
  'RECURRENCE-ID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXRULE',
  'EXDATE',
]);

/** A time that may stand at most once: two of them leave open which one is meant. */
function onlyTime([property, ...others]: readonly Property[]): Result<TimeValue | null, string> {
  if (property === undefined) return ok(null);
  const value = timeValueOf(property.value, property);
  return value === null || others.length > 0
    ? fail(`${property.name}:${(others[0] ?? property).value}`)
    : ok(value);
}

/** The values of a list of times; those that are none are left out and noted. */
function listed<T>(
  property: Property,
  otherwise: (text: string) => T | null,
  ignored: EventComponent['ignored'][number][],
): readonly (TimeValue | T)[] {
  return property.value.split(',').flatMap(text => {
    if (text.trim() === '') return [];
    const value = timeValueOf(text, property) ?? otherwise(text);
    if (value === null) ignored.push({ what: 'part-ignored', detail: `${property.name}:${text}` });
    return value === null ? [] : [value];
  });
}

/** An event must have a UID; one without is told from others by what it says. */
const uidFor = (source: TextRange): string =>
  `no-uid-${createHash('sha256').update(sourceTextOf(source)).digest('hex').slice(0, 16)}`;

/** All of it, however it was folded; of a hostile one its beginning. */
export const sourceTextOf = ({ text, from, to }: TextRange): string =>
  unfoldedLines(text.slice(from, Math.min(to, from + maxLineLength))).join('\n');
