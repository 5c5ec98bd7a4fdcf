/** The problems of a feed: the first ones in full, and how many there are. */
import type { EventProblem } from '../../../shared/domain/calendar';
import type { EventComponent } from './event';
import type { TextRange } from './lines';
import { eventTextOf, uidAndTitleOf } from './text';
import { instantOf } from './zone';
import type { Zones } from './zones';

/** More would not be read. */
const maxProblems = 50;

export interface Problems {
  /** Names an event that is left out. */
  leaveOut(source: TextRange, what: 'bad-event' | 'too-much-work', detail: string): void;
  /** Names the parts of an event that are ignored or read in another zone. */
  noteParts(event: EventComponent, zones: Zones): void;
  first(): readonly EventProblem[];
  count(): number;
}

/** Creates an empty list of problems. */
export function createProblems(): Problems {
  const first: EventProblem[] = [];
  let count = 0;
  const add = (problem: () => EventProblem): void => {
    count += 1;
    if (first.length < maxProblems) first.push(problem());
  };
  return {
    leaveOut(source, what, detail) {
      add(() => ({ ...uidAndTitleOf(source), at: null, what, detail: shortened(detail) }));
    },
    noteParts(event, zones) {
      const found = [...event.ignored, ...zoneProblemsOf(event, zones)];
      for (const { what, detail } of found) {
        add(() => ({
          uid: event.uid,
          title: eventTextOf(event.source).title,
          at: instantOf(zones.of(event.start), event.start.local),
          what,
          detail: shortened(detail),
        }));
      }
    },
    first: () => first,
    count: () => count,
  };
}

/** More zones of one event are not named. */
const maxZones = 10;

/** Returns the zones of an event that are unknown, or of which only an offset is known. */
function zoneProblemsOf(
  event: EventComponent,
  zones: Zones,
): readonly { readonly what: 'unknown-zone' | 'fixed-offset'; readonly detail: string }[] {
  const times = [event.start, event.length, event.recurrenceId, ...event.exceptionDates, ...event.dates];
  const tzids = new Set(
    times.flatMap(time =>
      time !== null && 'kind' in time && time.kind === 'local' && time.tzid !== null ? [time.tzid] : [],
    ),
  );
  return [...tzids]
    .filter(tzid => zones.knownAs(tzid) !== 'zone')
    .slice(0, maxZones)
    .map(tzid => ({
      what: zones.knownAs(tzid) === null ? 'unknown-zone' : 'fixed-offset',
      detail: `TZID=${tzid}`,
    }));
}

const shortened = (detail: string): string => detail.slice(0, 120);
