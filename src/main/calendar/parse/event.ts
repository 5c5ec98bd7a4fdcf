/** Parses a VEVENT: identity, times and recurrence (RFC 5545 §3.6.1). */

import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/domain/common';
import { type Property, parameterOf, unescaped, unfoldedLines } from './contentLine';
import { createPropertyReader, maxLineLength, type TextRange } from './lines';
import { type Rule, ruleOf } from './rule';
import { type Duration, durationOf, type Period, periodOf, type TimeValue, timeValueOf } from './values';

/** DTEND, DURATION, or null: an all-day event then lasts a day, any other has no length. */
export type EventLength = TimeValue | Duration | null;

/** A parsed VEVENT. */
export interface EventComponent {
  readonly uid: string;
  readonly sequence: number;
  /** DTSTAMP and LAST-MODIFIED as one text; sorts by age. */
  readonly timestamps: string;
  readonly start: TimeValue;
  readonly length: EventLength;
  /** The instance that it overrides; null for a series and for a single event. */
  readonly recurrenceId: TimeValue | null;
  /** RANGE=THISANDFUTURE (§3.2.13). */
  readonly andFuture: boolean;
  /** A rule that is not understood yields only the first instance. */
  readonly rules: readonly (Rule | 'not-understood')[];
  readonly exceptionRules: readonly Rule[];
  readonly dates: readonly (TimeValue | Period)[];
  readonly exceptionDates: readonly TimeValue[];
  /** Its lines, for eventTextOf. */
  readonly source: TextRange;
  /** Parts that had to be ignored. */
  readonly ignored: readonly {
    readonly what: 'rule-not-understood' | 'part-ignored';
    readonly detail: string;
  }[];
}

/** More such parts of one event are ignored without being named. */
const maxIgnored = 10;

/** Parses an event. The problem is the part that makes it invalid. */
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
  const ignore = (part: EventComponent['ignored'][number]): void => {
    if (ignored.length < maxIgnored) ignored.push(part);
  };
  const dates = all('RDATE').flatMap(property => listed(property, text => periodOf(text, property), ignore));
  const exceptionDates = all('EXDATE').flatMap(property => listed<never>(property, () => null, ignore));
  const written = all('RRULE').filter(({ value }) => value.trim() !== '');
  const rules = written.map(property => {
    const rule = ruleOf(property);
    if (!rule.ok) ignore({ what: 'rule-not-understood', detail: `RRULE:${rule.problem}` });
    else if (rule.value.isRepaired) ignore({ what: 'part-ignored', detail: `RRULE:${property.value}` });
    return rule.ok ? rule.value : ('not-understood' as const);
  });
  const exceptionRules = all('EXRULE').flatMap(property => {
    const rule = ruleOf(property);
    if (!rule.ok) ignore({ what: 'part-ignored', detail: `EXRULE:${rule.problem}` });
    return rule.ok ? [rule.value] : [];
  });

  const sequence = Number.parseInt(textIn('SEQUENCE'), 10);
  return ok({
    uid: uidIn(unescaped(textIn('UID'))) || hashed('no-uid', sourceTextOf(source)),
    sequence: Number.isNaN(sequence) ? 0 : sequence,
    timestamps: `${textIn('DTSTAMP')} ${textIn('LAST-MODIFIED')}`,
    start: end.value === null ? start.value : inZoneOf(start.value, end.value),
    length: end.value === null ? duration : inZoneOf(end.value, start.value),
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

/** Returns the value of a property that may be repeated only with the same value; null if it is missing or empty. */
function onlyTime(all: readonly Property[]): Result<TimeValue | null, string> {
  const [property, ...others] = all.filter(({ value }) => value.trim() !== '');
  if (property === undefined) return ok(null);
  const value = timeValueOf(property.value, property);
  if (value === null) return fail(`${property.name}:${property.value}`);
  const other = others.find(other => !isSameTime(timeValueOf(other.value, other), value));
  return other === undefined ? ok(value) : fail(`${other.name}:${other.value}`);
}

const tzidOf = (value: TimeValue): string | null => (value.kind === 'local' ? value.tzid : null);

const isSameTime = (a: TimeValue | null, b: TimeValue): boolean =>
  a?.kind === b.kind && a.local === b.local && tzidOf(a) === tzidOf(b);

/** Returns a time; one without a zone takes that of the other end of the event. */
const inZoneOf = (value: TimeValue, other: TimeValue): TimeValue => {
  if (value.kind !== 'local' || value.tzid !== null) return value;
  if (other.kind === 'utc') return { kind: 'utc', local: value.local };
  return { ...value, tzid: tzidOf(other) };
};

/** Returns the values of a list of times. Ignores invalid ones. */
function listed<T>(
  property: Property,
  otherwise: (text: string) => T | null,
  ignore: (part: EventComponent['ignored'][number]) => void,
): readonly (TimeValue | T)[] {
  return property.value.split(',').flatMap(text => {
    if (text.trim() === '') return [];
    const value = timeValueOf(text, property) ?? otherwise(text);
    if (value === null) ignore({ what: 'part-ignored', detail: `${property.name}:${text}` });
    return value === null ? [] : [value];
  });
}

/** A longer UID is replaced, because each occurrence and each entry of the journal contains it. */
const maxUidLength = 1_000;

const uidIn = (uid: string): string => (uid.length > maxUidLength ? hashed('long-uid', uid) : uid);

/** Returns a stand-in for a UID, derived from a text. */
const hashed = (name: string, text: string): string =>
  `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** Returns the unfolded text of an event, limited in length. */
export const sourceTextOf = ({ text, from, to }: TextRange): string =>
  unfoldedLines(text.slice(from, Math.min(to, from + maxLineLength))).join('\n');
