/** Locates the events and time zones in a calendar's text, parsing as little as possible (RFC 5545 §3.4, §3.6). */

import { outermostComponents } from '../outermostComponents';
import {
  type EventHeader,
  eventHeaderOf,
  headerPropertyNames,
  newHeaderLines,
  noteHeaderLine,
} from './eventHeader';
import { createLineWalk } from './lines';

/** Whether each VCALENDAR has a beginning and an end. There may be several. */
export type Envelope = 'missing' | 'whole' | 'broken';

/** The offsets of a component in the text, including its BEGIN and END lines. */
export interface ComponentBlock {
  readonly from: number;
  readonly to: number;
}

export type EventBlock = ComponentBlock & EventHeader;

export interface SplitFeed {
  readonly envelope: Envelope;
  readonly events: readonly EventBlock[];
  readonly timeZones: readonly ComponentBlock[];
  /** The busy times of a feed that has nothing else. */
  readonly freeBusy: readonly ComponentBlock[];
  /** Events of a calendar that cancels them (METHOD:CANCEL, RFC 5546 §3.2.5). */
  readonly cancelled: ReadonlySet<EventBlock>;
  /** The calendar's name (X-WR-CALNAME), which may be its owner's address. */
  readonly name: string | null;
  /** Events without an end or a beginning. */
  readonly broken: readonly ComponentBlock[];
}

interface OpenComponent {
  readonly name: string;
  readonly from: number;
}

const walk = createLineWalk(['BEGIN', 'END', 'METHOD', 'X-WR-CALNAME', ...headerPropertyNames]);

/** Splits the text of a feed into components. */
export function splitComponents(text: string): SplitFeed {
  const events: EventBlock[] = [];
  const timeZones: ComponentBlock[] = [];
  const freeBusy: ComponentBlock[] = [];
  const cancelled = new Set<EventBlock>();
  const broken: ComponentBlock[] = [];
  let calendarName: string | null = null;
  /** Of the current calendar: the number of events before it, and whether it cancels its own. */
  let firstEvent = 0;
  let cancels = false;
  let calendars = 0;
  let isBroken = false;
  /** The open components, outermost first. */
  let open: OpenComponent[] = [];
  let notes = newHeaderLines();

  const dropOpen = (to: number): void => {
    const [, component] = open;
    if (component?.name === 'VEVENT') broken.push({ from: component.from, to });
    open = open.slice(0, 1);
  };

  const begin = (name: string, from: number): void => {
    if (name === 'VCALENDAR') {
      calendars += 1;
      if (open.length > 0) isBroken = true;
      open = [{ name, from }];
      firstEvent = events.length;
      cancels = false;
    } else if (open.length > 0) {
      // One that begins ends any other that is still open.
      if (open.length > 1 && outermostComponents.has(name)) dropOpen(from);
      if (open.length === 1) notes = newHeaderLines();
      open.push({ name, from });
    }
  };

  const end = (name: string, from: number, to: number): void => {
    if (name === 'VCALENDAR') {
      if (open.length === 0) isBroken = true;
      dropOpen(from);
      open = [];
      if (cancels) for (const event of events.slice(firstEvent)) cancelled.add(event);
    } else if (open.at(-1)?.name === name) {
      const component = open.pop();
      if (open.length !== 1 || component === undefined) return;
      if (name === 'VEVENT') events.push({ from: component.from, to, ...eventHeaderOf(notes) });
      if (name === 'VTIMEZONE') timeZones.push({ from: component.from, to });
      if (name === 'VFREEBUSY') freeBusy.push({ from: component.from, to });
    } else if (open[1]?.name === name) {
      dropOpen(to);
    } else if (name === 'VEVENT') {
      broken.push({ from: open[1]?.from ?? from, to });
    }
  };

  walk(text, (line, from, next) => {
    const name = line.slice(0, line.search(/[:;]/)).trim().toUpperCase();
    if (name === 'BEGIN') begin(componentIn(line), from);
    else if (name === 'END') end(componentIn(line), from, next);
    else if (open.length === 2 && open[1]?.name === 'VEVENT') noteHeaderLine(notes, name, line);
    else if (open.length === 1 && name === 'METHOD') cancels = componentIn(line) === 'CANCEL';
    else if (open.length === 1 && name === 'X-WR-CALNAME') calendarName ??= valueIn(line);
  });

  if (open.length > 0) isBroken = true;
  const envelope = isBroken ? 'broken' : calendars === 0 ? 'missing' : 'whole';
  return { envelope, events, timeZones, freeBusy, cancelled, name: calendarName, broken };
}

const valueIn = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

/** `VEVENT` of `BEGIN:VEVENT`. */
const componentIn = (line: string): string => valueIn(line).toUpperCase();
