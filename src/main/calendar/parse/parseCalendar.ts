/** Parses a calendar into the occurrences in a window of time. */
import { byTime, type Damage, type EventProblem, type Occurrence } from '../../../shared/domain/calendar';
import { day, fail, groupBy, type Interval, ok, overlaps, type Result } from '../../../shared/domain/common';
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

/** The result of parsing a feed. */
export interface ParsedCalendar {
  /** Sorted by start, end, uid. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly EventProblem[];
  /** The number of VEVENTs in the feed. */
  readonly events: number;
}

/**
 * Parses a feed: decode, split, zones, rules, recurrence sets, texts.
 *
 * An occurrence is in the window if it starts before its end and ends after its start, or, without length, starts in it.
 * An event that cannot be parsed is left out and reported as a problem.
 *
 * @param hostZone the IANA name of the zone for dates and floating times
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

/** Returns the zones of a feed. Its own VTIMEZONEs are parsed only when used. */
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

/** Groups components by UID; each one without a UID is its own group. */
const byUid = (events: readonly EventBlock[]): Iterable<readonly EventBlock[]> =>
  groupBy<EventBlock, string | EventBlock>(events, block => block.uid ?? block).values();

function occurrencesOf(instances: readonly Instance[]): readonly Occurrence[] {
  const texts = new Map<EventComponent, EventText>();
  return instances.map(({ event, originalStart, start, end, allDay }) => {
    const text = texts.get(event) ?? eventTextOf(event.source);
    texts.set(event, text);
    return { uid: event.uid, originalStart, start, end, allDay, ...text };
  });
}

const shortened = (detail: string): string => detail.slice(0, 120);

function badEvent(source: TextRange, detail: string): EventProblem {
  return { ...uidAndTitleOf(source), at: null, what: 'bad-event', detail: shortened(detail) };
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
  return found.map(({ what, detail }) => ({ ...about, what, detail: shortened(detail) }));
}
