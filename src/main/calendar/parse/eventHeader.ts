/** The header of an event: enough to tell that it is outside a window without parsing it completely. */
import { unescaped } from './contentLine';
import { type LocalTime, localTimeFrom } from './localTime';

export interface EventHeader {
  readonly uid: string | null;
  /** The dates of DTSTART and DTEND; null if missing, repeated or unusual. */
  readonly start: LocalTime | null;
  readonly end: LocalTime | null;
  /** Whether the length cannot be told from `start` and `end`. */
  readonly hasUnknownLength: boolean;
  readonly recurrence:
    | { readonly kind: 'none' }
    /** One rule, which ends on the date `until` if it has one. */
    | { readonly kind: 'rule'; readonly until: LocalTime | null }
    /** Several rules, extra dates, or one instance of a series. */
    | { readonly kind: 'complex' };
}

/** The properties that a header is made from. */
export const headerPropertyNames = [
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'RECURRENCE-ID',
] as const;

/** Collects the lines of an event's header. */
export interface HeaderLines {
  uid: string | null;
  starts: string[];
  ends: string[];
  rules: string[];
  hasDuration: boolean;
  isComplex: boolean;
}

/** Returns an empty collection. */
export const newHeaderLines = (): HeaderLines => ({
  uid: null,
  starts: [],
  ends: [],
  rules: [],
  hasDuration: false,
  isComplex: false,
});

/** Adds a line to the collection if it belongs to the header. */
export function noteHeaderLine(notes: HeaderLines, name: string, line: string): void {
  switch (name) {
    case 'UID':
      notes.uid ??= unescaped(line.slice(line.indexOf(':') + 1)).trim() || null;
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
      notes.isComplex = true;
      break;
  }
}

/** Returns the header from the collected lines. */
export function eventHeaderOf({
  uid,
  starts,
  ends,
  rules,
  hasDuration,
  isComplex,
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
      isComplex || rules.length > 1
        ? { kind: 'complex' }
        : rule === undefined
          ? { kind: 'none' }
          : { kind: 'rule', until: dateIn(rule, /UNTIL=(\d{4})(\d\d)(\d\d)/i) },
  };
}

/** Matches the date of a DATE or DATE-TIME at the end of a line. */
const endingDate = /:(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/;

function dateIn(line: string | undefined, pattern: RegExp): LocalTime | null {
  const match = pattern.exec(line ?? '');
  return match === null ? null : localTimeFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}
