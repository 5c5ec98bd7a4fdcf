/** Parses a calendar into the occurrences in a window of time. */
import { byTime, type Damage, type EventProblem, type Occurrence } from '../../../shared/domain/calendar';
import {
  append,
  day,
  fail,
  groupBy,
  type Interval,
  ok,
  overlaps,
  type Result,
} from '../../../shared/domain/common';
import { type Budget, createBudget } from './budget';
import { damageOf, decode } from './decode';
import { type EventComponent, eventOf } from './event';
import { createExpansion } from './expansion';
import { busyBlocksIn } from './freeBusy';
import { type Instance, instancesOf } from './instances';
import { maxLineLength, type TextRange } from './lines';
import { ownerOf } from './owner';
import { createProblems } from './problems';
import { createSelection } from './selection';
import { type ComponentBlock, type EventBlock, splitComponents } from './split';
import { type EventText, eventTextOf } from './text';
import { ownZone, tzidOf } from './timeZone';
import { asICalendar } from './vCalendar1';
import { isOutsideWindow } from './windowFilter';
import { createZones, type OwnZone, type Zones } from './zones';

/** The result of parsing a feed. */
export interface ParsedCalendar {
  /** Sorted by start, end, uid. */
  readonly occurrences: readonly Occurrence[];
  /** The first problems. */
  readonly problems: readonly EventProblem[];
  /** The number of all problems. */
  readonly problemCount: number;
  /** The number of VEVENTs in the feed. */
  readonly events: number;
  /** The addresses of the calendar's owner, as far as the feed tells them. */
  readonly owner: readonly string[];
}

export interface ParseOptions {
  /** If there are more, the events with the most occurrences are left out. */
  readonly maxOccurrences?: number;
  /** The user's patterns for join links. */
  readonly joinPatterns?: readonly string[];
  /** What the server calls the encoding. */
  readonly charset?: string | null;
}

/** More than any person's calendar has. */
const defaultMaxOccurrences = 50_000;
/** For each occurrence that there may be. */
const maxAttendees = 5;
/** More components with one UID are no series with its changes. */
const maxComponents = 10_000;

/**
 * Parses a feed: decode, split, zones, rules, recurrence sets, texts.
 *
 * An occurrence is in the window if it starts before its end and ends after its start, or, without length, starts in it.
 * An event that cannot be parsed, or not with a limited amount of work, is left out and reported as a problem.
 *
 * @param hostZone the IANA name of the zone for dates and floating times
 */
export function parseCalendar(
  bytes: Uint8Array,
  window: Interval,
  hostZone: string,
  { maxOccurrences = defaultMaxOccurrences, joinPatterns = [], charset = null }: ParseOptions = {},
): Result<ParsedCalendar, Damage> {
  const text = asICalendar(decode(bytes, charset));
  const { envelope, events, timeZones, freeBusy, cancelled, name, broken } = splitComponents(text);
  const damage = damageOf(text, envelope);
  if (damage !== null) return fail(damage);

  const sourceOf = ({ from, to }: ComponentBlock): TextRange => ({ text, from, to });
  const zones = zonesOf(
    timeZones.map(({ from, to }) => text.slice(from, Math.min(to, from + maxLineLength))),
    window,
    hostZone,
  );
  const budget = createBudget(window);
  const expand = createExpansion(budget);
  const problems = createProblems();
  for (const block of broken) problems.leaveOut(sourceOf(block), 'bad-event', 'not closed');
  const selection = createSelection(maxOccurrences);

  for (const blocks of byUid(events)) {
    const [first] = blocks;
    if (first === undefined || blocks.every(block => blocks.length === 1 && isOutsideWindow(block, window))) {
      continue;
    }
    if (blocks.length > maxComponents) {
      problems.leaveOut(sourceOf(first), 'too-much-work', `${blocks.length} VEVENTs`);
      continue;
    }
    if (selection.isFull()) {
      problems.leaveOut(sourceOf(first), 'too-much-work', 'too many events');
      continue;
    }
    const components: EventComponent[] = [];
    for (const block of blocks) {
      const event = eventOf(sourceOf(block));
      if (event.ok) components.push(event.value);
      else problems.leaveOut(sourceOf(block), 'bad-event', event.problem);
    }
    for (const component of components) problems.noteParts(component, zones);
    const instances = instancesWithin(budget, () =>
      instancesOf(components, window, zones, expand, budget).filter(instance => overlaps(instance, window)),
    );
    const group = { source: sourceOf(first), instances: instances ?? [] };
    const dropped = instances === null ? [group] : selection.add(group);
    for (const { source } of dropped) problems.leaveOut(source, 'too-much-work', 'too many occurrences');
  }

  const occurrences: Occurrence[] = [];
  let attendeesLeft = maxAttendees * maxOccurrences;
  const cancelledFrom = new Set([...cancelled].map(({ from }) => from));
  for (const { instances, source } of selection.groups()) {
    const texts = textsOf(instances, joinPatterns, cancelledFrom);
    const attendees = [...texts.values()].reduce((sum, text) => sum + text.attendees.length, 0);
    if (attendees > attendeesLeft) {
      problems.leaveOut(source, 'too-much-work', 'too many attendees');
      continue;
    }
    attendeesLeft -= attendees;
    append(occurrences, occurrencesOf(instances, texts));
  }
  if (events.length === 0) {
    const busy = busyBlocksIn(freeBusy.map(sourceOf), window);
    append(occurrences, busy.occurrences.slice(0, maxOccurrences));
    const [first] = freeBusy;
    if (busy.unread > 0 && first !== undefined) problems.leaveOut(sourceOf(first), 'bad-event', 'FREEBUSY');
  }
  return ok({
    occurrences: occurrences.sort((a, b) => byTime(a, b) || a.originalStart - b.originalStart),
    problems: problems.first(),
    problemCount: problems.count(),
    events: events.length + broken.length + (events.length === 0 ? freeBusy.length : 0),
    owner: ownerOf(text, events, name),
  });
}

/** Returns the zones of a feed. Its own VTIMEZONEs are parsed only when used. */
function zonesOf(blocks: readonly string[], window: Interval, hostZone: string): Zones {
  const byTzid = new Map(
    blocks.flatMap(block => {
      const tzid = tzidOf(block);
      return tzid === null ? [] : [[tzid, block]];
    }),
  );
  const budget = createBudget(window);
  const expand = createExpansion(budget);
  const own = (tzid: string): OwnZone | null => {
    const block = byTzid.get(tzid);
    if (block === undefined) return null;
    budget.next();
    const zone = ownZone(block, window.end + 800 * day, expand);
    return budget.isSpent() ? null : zone;
  };
  return createZones(hostZone, own, new Date(window.start).getUTCFullYear());
}

/** Returns the instances of an event, or null if it took too much work. */
function instancesWithin(budget: Budget, work: () => readonly Instance[]): readonly Instance[] | null {
  budget.next();
  const instances = work();
  return budget.isSpent() ? null : instances;
}

/** Groups components by UID; each one without a UID is its own group. */
const byUid = (events: readonly EventBlock[]): Iterable<readonly EventBlock[]> =>
  groupBy<EventBlock, string | EventBlock>(events, block => block.uid ?? block).values();

const textsOf = (
  instances: readonly Instance[],
  joinPatterns: readonly string[],
  cancelledFrom: ReadonlySet<number>,
): ReadonlyMap<EventComponent, EventText> =>
  new Map(
    [...new Set(instances.map(({ event }) => event))].map(event => {
      const text = eventTextOf(event.source, joinPatterns);
      return [event, cancelledFrom.has(event.source.from) ? { ...text, status: 'cancelled' } : text];
    }),
  );

const occurrencesOf = (
  instances: readonly Instance[],
  texts: ReadonlyMap<EventComponent, EventText>,
): readonly Occurrence[] =>
  instances.flatMap(({ event, originalStart, start, end, allDay }) => {
    const text = texts.get(event);
    return text === undefined ? [] : [{ uid: event.uid, originalStart, start, end, allDay, ...text }];
  });
