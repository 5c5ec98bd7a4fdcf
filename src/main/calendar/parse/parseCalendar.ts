/** A calendar's bytes to the occurrences in a window of time: the six steps, in their order. */
import { byTime, type Damage, type EventProblem, type Occurrence } from '../../../shared/domain/calendar';
import { day, fail, type Interval, ok, overlaps, type Result } from '../../../shared/domain/common';
import { damageOf, decode } from './decode';
import { type EventComponent, eventOf } from './event';
import { createExpansion, type Expand } from './expansion';
import { type Instance, instancesOf } from './instances';
import { maxLineLength, type TextRange } from './lines';

import { type ComponentBlock, type EventBlock, splitComponents } from './split';
import { type EventText, eventTextOf, uidAndTitleOf } from './text';
import { ownZone, tzidOf } from './timeZone';
import { isOutsideWindow } from './windowFilter';
import { instantOf } from './zone';
import { createZones, type Zones } from './zones';

export interface ParsedCalendar {
  /** Sorted by start, end, uid. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly EventProblem[];
  /** How many VEVENTs the feed holds. */
  readonly events: number;
}

/**
 * Reads a feed: gate, split, zones, rules, recurrence sets, words.
 *
 * An occurrence belongs to the window if it starts before the window's end and ends after the window's start; one
 * without length if it starts in it. What can't be understood costs the event that it stands in and is named.
 *
 * @param hostZone IANA's name of the zone that dates and floating times are read in
 */
export function parseCalendar(
  bytes: Uint8Array,
  window: Interval,
  hostZone: string,
): Result<ParsedCalendar, Damage> {
  const text = decode(bytes);
  const { envelope, events, timeZones, broken } = splitComponents(text);
  const damage = damageOf(text, envelope);
  if (damage !== null) return fail(damage);

  const sourceOf = ({ from, to }: ComponentBlock): TextRange => ({ text, from, to });
  const expand = createExpansion();
  const zones = zonesOf(
    timeZones.map(({ from, to }) => text.slice(from, Math.min(to, from + maxLineLength))),
    window,
    hostZone,
    expand,
  );
  const problems: EventProblem[] = broken.map(block => badEvent(sourceOf(block), 'not closed'));
  const occurrences: Occurrence[] = [];

  for (const blocks of byUid(events)) {
    if (blocks.every(block => blocks.length === 1 && isOutsideWindow(block, window))) continue;
    const components: EventComponent[] = [];
    for (const block of blocks) {
      const event = eventOf(sourceOf(block));
      if (event.ok) components.push(event.value);
      else problems.push(badEvent(sourceOf(block), event.problem));
    }
    problems.push(...components.flatMap(component => problemsIn(component, zones)));
    const instances = instancesOf(components, window, zones, expand).filter(instance =>
      overlaps(instance, window),
    );
    occurrences.push(...occurrencesOf(instances));
  }
  return ok({
    occurrences: occurrences.sort((a, b) => byTime(a, b) || a.originalStart - b.originalStart),
    problems,
    events: events.length + broken.length,
  });
}

/** The zones of a feed; its own ones are worked out only where a time asks for them. */
function zonesOf(blocks: readonly string[], window: Interval, hostZone: string, expand: Expand): Zones {
  const byTzid = new Map(
    blocks.flatMap(block => {
      const tzid = tzidOf(block);
      return tzid === null ? [] : [[tzid, block]];
    }),
  );
  return createZones(hostZone, tzid => {
    const block = byTzid.get(tzid);
    return block === undefined ? null : ownZone(block, window.end + 800 * day, expand);
  });
}

/** The components of each UID together; without a UID each is alone. */
function byUid(events: readonly EventBlock[]): Iterable<readonly EventBlock[]> {
  const groups = new Map<string | EventBlock, EventBlock[]>();
  for (const block of events) {
    const key = block.uid ?? block;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [block]);
    else group.push(block);
  }
  return groups.values();
}

function occurrencesOf(instances: readonly Instance[]): readonly Occurrence[] {
  const words = new Map<EventComponent, EventText>();
  return instances.map(({ event, originalStart, start, end, allDay }) => {
    const said = words.get(event) ?? eventTextOf(event.source);
    words.set(event, said);
    return { uid: event.uid, originalStart, start, end, allDay, ...said };
  });
}

const shortest = (detail: string): string => detail.slice(0, 120);

function badEvent(source: TextRange, detail: string): EventProblem {
  return { ...uidAndTitleOf(source), at: null, what: 'bad-event', detail: shortest(detail) };
}

function problemsIn(event: EventComponent, zones: Zones): readonly EventProblem[] {
  const times = [event.start, event.length, event.recurrenceId, ...event.exceptionDates, ...event.dates];
  const tzids = new Set(
    times.flatMap(time => (time !== null && 'kind' in time && time.kind === 'local' ? [time.tzid] : [])),
  );
  const unknown = [...tzids].filter(tzid => tzid !== null && !zones.isKnown(tzid));
  const found = [
    ...event.ignored,
    ...unknown.map(tzid => ({ what: 'unknown-zone' as const, detail: `TZID=${tzid}` })),
  ];
  if (found.length === 0) return [];
  const about = {
    uid: event.uid,
    title: eventTextOf(event.source).title,
    at: instantOf(zones.of(event.start), event.start.local),
  };
  return found.map(({ what, detail }) => ({ ...about, what, detail: shortest(detail) }));
}
