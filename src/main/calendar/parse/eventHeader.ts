/** The outline of an event: what tells, without reading it whole, that it lies far from a window. */
import { textOf } from './contentLine';
import { type LocalTime, localTimeFrom } from './localTime';

export interface EventHeader {
  readonly uid: string | null;
  /** The dates of DTSTART and DTEND; null where they aren't given once and plainly. */
  readonly start: LocalTime | null;
  readonly end: LocalTime | null;
  /** `start` and `end` don't tell how long it is. */
  readonly hasUnknownLength: boolean;
  readonly recurrence:
    | { readonly kind: 'none' }
    /** One rule that ends with the date `until`, if it names one. */
    | { readonly kind: 'rule'; readonly until: LocalTime | null }
    /** More than one rule, dates of its own, or one instance of a series. */
    | { readonly kind: 'intricate' };
}

/** The properties that it is taken from. */
export const headerPropertyNames = [
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'RECURRENCE-ID',
] as const;

/** What is noted while an event's lines go by. */
export interface HeaderLines {
  uid: string | null;
  starts: string[];
  ends: string[];
  rules: string[];
  hasDuration: boolean;
  isIntricate: boolean;
}

export const newHeaderLines = (): HeaderLines => ({
  uid: null,
  starts: [],
  ends: [],
  rules: [],
  hasDuration: false,
  isIntricate: false,
});

export function noteHeaderLine(notes: HeaderLines, name: string, line: string): void {
  switch (name) {
    case 'UID':
      notes.uid ??= textOf(line.slice(line.indexOf(':') + 1)).trim() || null;
      break;
    case 'DTSTART':
      notes.starts.push(line);
      break;
    case 'DTEND':
      notes.ends.push(line);
      break;
    case 'DURATION':
      notes.hasDuration = true;
      break;
    case 'RRULE':
      notes.rules.push(line);
      break;
    case 'RDATE':
    case 'RECURRENCE-ID':
      notes.isIntricate = true;
      break;
  }
}

export function eventHeaderOf({
  uid,
  starts,
  ends,
  rules,
  hasDuration,
  isIntricate,
}: HeaderLines): EventHeader {
  const [rule] = rules;
  const start = starts.length === 1 ? dateIn(starts[0], endingDate) : null;
  const end = ends.length === 1 ? dateIn(ends[0], endingDate) : null;
  return {
    uid,
    start,
    end,
    hasUnknownLength: hasDuration || (ends.length > 0 && end === null),
    recurrence:
      isIntricate || rules.length > 1
        ? { kind: 'intricate' }
        : rule === undefined
          ? { kind: 'none' }
          : { kind: 'rule', until: dateIn(rule, /UNTIL=(\d{4})(\d\d)(\d\d)/i) },
  };
}

/** The date in a line that ends with a DATE or DATE-TIME. */
const endingDate = /:(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/;

function dateIn(line: string | undefined, pattern: RegExp): LocalTime | null {
  const match = pattern.exec(line ?? '');
  return match === null ? null : localTimeFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}
