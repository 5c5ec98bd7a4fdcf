/** The instances of one UID: the series, with overrides that replace or move its slots (RFC 5545 §3.8.4.4). */
import { day, type Instant, type Interval, largest, smallest } from '../../../shared/domain/common';
import type { Budget } from './budget';
import { type EventComponent, sourceTextOf } from './event';
import type { Expand, LocalRange } from './expansion';
import { dateOf } from './localTime';
import { type EventSeries, eventSeriesOf, type Slot } from './series';
import { atStart, maxDurationOf, spanOf } from './span';
import { instantOf } from './zone';
import type { Zones } from './zones';

/** One occurrence of an event. */
export interface Instance extends Interval {
  /** The component that its times and texts come from. */
  readonly event: EventComponent;
  readonly originalStart: Instant;
  readonly allDay: boolean;
}

/** Returns the instances in the window, and possibly some near it. */
export function instancesOf(
  components: readonly EventComponent[],
  window: Interval,
  zones: Zones,
  expand: Expand,
  budget: Budget,
): readonly Instance[] {
  const overrides = components.filter(({ recurrenceId }) => recurrenceId !== null);
  const masters = components.filter(({ recurrenceId }) => recurrenceId === null);
  if (masters.length === 0) return orphans(overrides, zones);

  const singles = singleEvents(masters, zones);
  if (singles.length > 1) return withoutReplaced(singles, orphans(overrides, zones));

  const master = masters.reduce(newer);
  const series = eventSeriesOf(master, zones, expand, budget);
  const replaced = replacedSlots(overrides, master, series, zones);
  const followed = [...replaced.values()]
    .filter(({ event }) => event.andFuture)
    .sort((a, b) => a.slot.at - b.slot.at);

  const instances = [...replaced.values()].map(({ event, slot }) =>
    instanceOf(event, slot.at, event.start.local, zones),
  );
  for (const slot of series.slotsIn(rangeFor(window, master, followed, zones))) {
    if (replaced.has(slot.at)) continue;
    if (!budget.spend(followed.length)) break;
    const leader = followed.findLast(({ slot: { at } }) => at < slot.at);
    instances.push(leader === undefined ? regular(master, slot, zones) : following(leader, slot, zones));
  }
  return instances;
}

interface Override {
  readonly event: EventComponent;
  /** The slot that it replaces, even if the series no longer has it. */
  readonly slot: Slot;
}

/**
 * Returns the events of a feed that gives several single events one UID, all of which stand; none if any repeats. Of
 * those that start at the same time, the newest counts, as do only those of the highest SEQUENCE.
 */
function singleEvents(masters: readonly EventComponent[], zones: Zones): readonly Instance[] {
  if (masters.length < 2 || masters.some(({ rules, dates }) => rules.length + dates.length > 0)) return [];
  const sequence = largest(masters.map(master => master.sequence));
  const byStart = new Map<Instant, EventComponent>();
  for (const event of masters) {
    if (event.sequence < sequence) continue;
    const at = instantOf(zones.of(event.start), event.start.local);
    byStart.set(at, newer(event, byStart.get(at) ?? event));
  }
  return [...byStart].map(([at, event]) => instanceOf(event, at, event.start.local, zones));
}

function withoutReplaced(singles: readonly Instance[], replacing: readonly Instance[]): readonly Instance[] {
  const replaced = new Set(replacing.map(({ originalStart }) => originalStart));
  return [...replacing, ...singles.filter(({ originalStart }) => !replaced.has(originalStart))];
}

/** Returns overrides without a series, which a feed has if the user is only invited to single instances. */
function orphans(overrides: readonly EventComponent[], zones: Zones): readonly Instance[] {
  const bySlot = new Map<Instant, EventComponent>();
  for (const event of overrides) {
    const id = event.recurrenceId ?? event.start;
    const at = instantOf(zones.of(id), id.local);
    bySlot.set(at, newer(event, bySlot.get(at) ?? event));
  }
  return [...bySlot].map(([at, event]) => instanceOf(event, at, event.start.local, zones));
}

/** Returns the newest override of each slot. Drops overrides that are older than a series without their slot. */
function replacedSlots(
  overrides: readonly EventComponent[],
  master: EventComponent,
  series: EventSeries,
  zones: Zones,
): ReadonlyMap<Instant, Override> {
  const bySlot = new Map<Instant, Override>();
  for (const event of overrides) {
    const slot = slotOf(event, master, series, zones);
    if (slot === null) continue;
    const other = bySlot.get(slot.at);
    if (other === undefined || newer(event, other.event) === event) bySlot.set(slot.at, { event, slot });
  }
  return bySlot;
}

function slotOf(
  event: EventComponent,
  master: EventComponent,
  series: EventSeries,
  zones: Zones,
): Slot | null {
  const { recurrenceId, sequence } = event;
  if (recurrenceId === null) return null;
  const local = series.localTimeOf(recurrenceId);
  const isStale = sequence < master.sequence;
  const isExact =
    recurrenceId.kind === master.start.kind && (recurrenceId.kind !== 'local' || recurrenceId.tzid !== null);
  if (isStale || !isExact) {
    // Searching the series is expensive, so it is done only if the RECURRENCE-ID alone is not enough.
    const near = series.slotsIn({ from: local - 2 * day, to: local + 2 * day });
    const slot = near.filter(series.named(recurrenceId)).sort((a, b) => a.at - b.at)[0];
    if (slot !== undefined) return slot;
    if (isStale) return null;
  }
  const isDateOfTimed = recurrenceId.kind === 'date' || master.start.kind === 'date';
  const at = isDateOfTimed
    ? instantOf(series.zone, local)
    : instantOf(zones.of(recurrenceId), recurrenceId.local);
  return { at, local, end: null };
}

/** Returns the range of local times whose instances, moved or not, may be in the window. */
function rangeFor(
  window: Interval,
  master: EventComponent,
  followed: readonly Override[],
  zones: Zones,
): LocalRange {
  const moves = followed.map(
    ({ event, slot }) => instantOf(zones.of(event.start), event.start.local) - slot.at,
  );
  const periods = master.dates.flatMap(date =>
    'start' in date ? [maxDurationOf(spanOf({ ...master, start: date.start, length: date.end }, zones))] : [],
  );
  const maxDurations = [master, ...followed.map(({ event }) => event)].map(event =>
    maxDurationOf(spanOf(event, zones)),
  );
  return {
    from: window.start - largest([...maxDurations, ...periods]) - Math.max(0, largest(moves)) - day,
    to: window.end - Math.min(0, smallest(moves)) + day,
  };
}

const instanceOf = (
  event: EventComponent,
  originalStart: Instant,
  local: number,
  zones: Zones,
): Instance => ({
  event,
  originalStart,
  ...atStart(event, local, zones),
});

function regular(master: EventComponent, slot: Slot, zones: Zones): Instance {
  if (slot.end === null) return instanceOf(master, slot.at, slot.local, zones);
  const start = { ...master.start, local: slot.local };
  const own = atStart({ ...master, start, length: slot.end }, slot.local, zones);
  return { event: master, originalStart: slot.at, ...own };
}

/** RANGE=THISANDFUTURE: later instances change like the override before them (RFC 5545 §3.2.13). */
function following({ event, slot: first }: Override, slot: Slot, zones: Zones): Instance {
  const isDated = event.start.kind === 'date';
  const offset = isDated ? dateOf(slot.local) - dateOf(first.local) : slot.local - first.local;
  return instanceOf(event, slot.at, event.start.local + offset, zones);
}

/** Returns the newer version: by SEQUENCE, then by timestamp, then by text to be deterministic. */
function newer(a: EventComponent, b: EventComponent): EventComponent {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence ? a : b;
  if (a.timestamps !== b.timestamps) return a.timestamps > b.timestamps ? a : b;
  return sourceTextOf(a.source) > sourceTextOf(b.source) ? a : b;
}
