/** The split: where a calendar's events and time zones stand in its text, read as little as possible (RFC 5545 §3.4, §3.6). */
import { textOf } from './contentLine';
import { walkLines } from './lines';
import { type Wall, wallFrom } from './wall';

/** Whether the VCALENDARs begin and end as they must; several may follow each other. */
export type Envelope = 'missing' | 'whole' | 'broken';

/** Offsets of a component's lines, its BEGIN and END among them. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** An event with what tells, without reading it whole, that it lies far from a window. */
export interface EventBlock extends Block {
  readonly uid: string | null;
  /** The dates of DTSTART and DTEND; null where they aren't given once and plainly. */
  readonly start: Wall | null;
  readonly end: Wall | null;
  /** `start` and `end` don't tell how long it is. */
  readonly hasOpenLength: boolean;
  readonly recurrence:
    | { readonly kind: 'none' }
    /** One rule that ends with the date `until`, if it names one. */
    | { readonly kind: 'rule'; readonly until: Wall | null }
    /** More than one rule, dates of its own, or one instance of a series. */
    | { readonly kind: 'intricate' };
}

export interface Split {
  readonly envelope: Envelope;
  readonly events: readonly EventBlock[];
  readonly timeZones: readonly Block[];
  /** Events that never end, or end without a beginning: they can't be trusted. */
  readonly broken: readonly Block[];
}

interface OpenComponent {
  readonly name: string;
  readonly from: number;
}

/** These stand directly in a calendar: where one begins, whatever else was left open is over. */
const outermost = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

export function split(text: string): Split {
  const events: EventBlock[] = [];
  const timeZones: Block[] = [];
  const broken: Block[] = [];
  let calendars = 0;
  let isBroken = false;
  /** From the calendar inwards. */
  let open: OpenComponent[] = [];
  let outline = newOutline();

  const giveUp = (to: number): void => {
    const [, component] = open;
    if (component?.name === 'VEVENT') broken.push({ from: component.from, to });
    open = open.slice(0, 1);
  };

  const begin = (name: string, from: number): void => {
    if (name === 'VCALENDAR') {
      calendars += 1;
      if (open.length > 0) isBroken = true;
      open = [{ name, from }];
    } else if (open.length > 0) {
      if (open.length > 1 && outermost.has(name)) giveUp(from);
      if (open.length === 1) outline = newOutline();
      open.push({ name, from });
    }
  };

  const end = (name: string, from: number, to: number): void => {
    if (name === 'VCALENDAR') {
      if (open.length === 0) isBroken = true;
      giveUp(from);
      open = [];
    } else if (open.at(-1)?.name === name) {
      const component = open.pop();
      if (open.length !== 1 || component === undefined) return;
      if (name === 'VEVENT') events.push({ from: component.from, to, ...outlined(outline) });
      if (name === 'VTIMEZONE') timeZones.push({ from: component.from, to });
    } else if (open[1]?.name === name) {
      giveUp(to);
    } else if (name === 'VEVENT') {
      broken.push({ from: open[1]?.from ?? from, to });
    }
  };

  walkLines(
    text,
    ['BEGIN', 'END', 'UID', 'DTSTART', 'DURATION', 'RRULE', 'RDATE', 'RECURRENCE-ID'],
    (line, from, next) => {
      const nameEnd = line.search(/[:;]/);
      const name = line.slice(0, nameEnd).toUpperCase();
      if (name === 'BEGIN')
        begin(
          line
            .slice(nameEnd + 1)
            .trim()
            .toUpperCase(),
          from,
        );
      else if (name === 'END')
        end(
          line
            .slice(nameEnd + 1)
            .trim()
            .toUpperCase(),
          from,
          next,
        );
      else if (open.length === 2 && open[1]?.name === 'VEVENT') note(outline, name, line);
    },
  );

  if (open.length > 0) isBroken = true;
  const envelope = isBroken ? 'broken' : calendars === 0 ? 'missing' : 'whole';
  return { envelope, events, timeZones, broken };
}

/** What is noted while an event's lines go by. */
interface Outline {
  uid: string | null;
  starts: string[];
  ends: string[];
  rules: string[];
  hasDuration: boolean;
  isIntricate: boolean;
}

const newOutline = (): Outline => ({
  uid: null,
  starts: [],
  ends: [],
  rules: [],
  hasDuration: false,
  isIntricate: false,
});

function note(outline: Outline, name: string, line: string): void {
  switch (name) {
    case 'UID':
      outline.uid ??= textOf(line.slice(line.indexOf(':') + 1)).trim() || null;
      break;
    case 'DTSTART':
      outline.starts.push(line);
      break;
    case 'DTEND':
      outline.ends.push(line);
      break;
    case 'DURATION':
      outline.hasDuration = true;
      break;
    case 'RRULE':
      outline.rules.push(line);
      break;
    case 'RDATE':
    case 'RECURRENCE-ID':
      outline.isIntricate = true;
      break;
  }
}

function outlined({
  uid,
  starts,
  ends,
  rules,
  hasDuration,
  isIntricate,
}: Outline): Omit<EventBlock, keyof Block> {
  const [rule] = rules;
  const start = starts.length === 1 ? dateIn(starts[0], endingDate) : null;
  const end = ends.length === 1 ? dateIn(ends[0], endingDate) : null;
  return {
    uid,
    start,
    end,
    hasOpenLength: hasDuration || (ends.length > 0 && end === null),
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

function dateIn(line: string | undefined, pattern: RegExp): Wall | null {
  const match = pattern.exec(line ?? '');
  return match === null ? null : wallFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}
