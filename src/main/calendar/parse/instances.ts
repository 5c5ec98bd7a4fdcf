/** All instances of one UID: the series, and the overrides that replace, move or follow its slots (RFC 5545 §3.8.4.4). */
import { day, type Instant, type Interval } from '../../../shared/domain/common';
import { type EventComponent, sourceTextOf } from './event';
import type { Expand, LocalRange } from './expansion';
import { dateOf } from './localTime';
import { type EventSeries, eventSeriesOf, type Slot } from './series';
import { atStart, maxDurationOf, spanOf } from './span';
import { instantOf } from './zone';
import type { Zones } from './zones';

export interface Instance extends Interval {
  /** The component that gives it its times and its words. */
  readonly event: EventComponent;
  readonly originalStart: Instant;
  readonly allDay: boolean;
}

/** Instances that touch the window, and maybe some near it. */
export function instancesOf(
  components: readonly EventComponent[],
  window: Interval,
  zones: Zones,
  expand: Expand,
): readonly Instance[] {
  const overrides = components.filter(({ recurrenceId }) => recurrenceId !== null);
  const masters = components.filter(({ recurrenceId }) => recurrenceId === null);
  if (masters.length === 0) return orphans(overrides, zones);

  const master = masters.reduce(newer);
  const series = eventSeriesOf(master, zones, expand);
  const replaced = replacedSlots(overrides, master, series, zones);
  const followed = [...replaced.values()]
    .filter(({ event }) => event.andFuture)
    .sort((a, b) => a.slot.at - b.slot.at);

  const instances = [...replaced.values()].map(({ event, slot }) =>
    instanceOf(event, slot.at, event.start.local, zones),
  );
  for (const slot of series.slotsIn(rangeFor(window, master, followed, zones))) {
    if (replaced.has(slot.at)) continue;
    const leader = followed.findLast(({ slot: { at } }) => at < slot.at);
    instances.push(leader === undefined ? regular(master, slot, zones) : following(leader, slot, zones));
  }
  return instances;
}

interface Override {
  readonly event: EventComponent;
  /** The slot it takes, even where the series no longer has it. */
  readonly slot: Slot;
}

/** Someone may be invited to single instances only: then there are overrides and no series. */
function orphans(overrides: readonly EventComponent[], zones: Zones): readonly Instance[] {
  const bySlot = new Map<Instant, EventComponent>();
  for (const event of overrides) {
    const id = event.recurrenceId ?? event.start;
    const at = instantOf(zones.of(id), id.local);
    bySlot.set(at, newer(event, bySlot.get(at) ?? event));
  }
  return [...bySlot].map(([at, event]) => instanceOf(event, at, event.start.local, zones));
}

/** The newest override of each slot. One older than a series that no longer has its slot is stale and dropped. */
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
    // Looked up in the series: it costs more, and is needed only where the RECURRENCE-ID alone doesn't tell.
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

/** Readings of the series' zone from which an instance can reach into the window, moved or not. */
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
  const longest = [master, ...followed.map(({ event }) => event)].map(event =>
    maxDurationOf(spanOf(event, zones)),
  );
  return {
    from: window.start - Math.max(...longest, ...periods) - Math.max(0, ...moves) - day,
    to: window.end - Math.min(0, ...moves) + day,
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

/** RANGE=THISANDFUTURE: later instances move and change with the one that leads them (RFC 5545 §3.2.13). */
function following({ event, slot: first }: Override, slot: Slot, zones: Zones): Instance {
  const isDated = event.start.kind === 'date';
  const since = isDated ? dateOf(slot.local) - dateOf(first.local) : slot.local - first.local;
  return instanceOf(event, slot.at, event.start.local + since, zones);
}

/** Of two versions the one that counts: higher SEQUENCE, then later written, then any, as long as it is always the same. */
function newer(a: EventComponent, b: EventComponent): EventComponent {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence ? a : b;
  if (a.timestamps !== b.timestamps) return a.timestamps > b.timestamps ? a : b;
  return sourceTextOf(a.source) > sourceTextOf(b.source) ? a : b;
}
