/** Parses a damaged calendar, which must not crash, take long, or look like an undamaged calendar with fewer events. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedCalendar, parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import { seededRandom } from '../../src/shared/domain/common/random';
import { fixture, year2025 } from '../support/calendar';
import { manyEvents } from '../support/manyEvents';
import { heavyMutations, type Mutation, mutations, type RandomInt } from './mutations';

export const longest = 5_000;

export interface FuzzTrial {
  readonly mutations: readonly string[];
  readonly milliseconds: number;
  /** What went wrong, and the octets that caused it. */
  readonly failure: { readonly what: string; readonly octets: Buffer } | null;
}

const folder = join(import.meta.dirname, '../fixtures/calendar');

interface IntactCalendar {
  readonly octets: Buffer;
  readonly calendar: ParsedCalendar;
}

/** Loads intact, non-empty calendars to damage. */
function intactCalendars(): readonly [IntactCalendar, ...IntactCalendar[]] {
  const files = readdirSync(folder).filter(file => file.endsWith('.ics'));
  const octets = [
    Buffer.from(manyEvents(40)),
    ...files.map(file => Buffer.from(fixture(file.replace('.ics', '')))),
  ];
  const intact = octets.flatMap(octets => {
    const calendar = parseCalendar(octets, year2025, 'Europe/Berlin');
    return calendar.ok && calendar.value.problems.length === 0 && octets.includes('\n')
      ? [{ octets, calendar: calendar.value }]
      : [];
  });
  const [first, ...others] = intact;
  if (first === undefined) throw new Error('no intact calendar to damage');
  return [first, ...others];
}

/** Returns a function that runs trials. The same number always gives the same trial. */
export function createFuzz(): (number: number) => FuzzTrial {
  const calendars = intactCalendars();
  return number => {
    const random = seededRandom(number);
    const draw: RandomInt = limit => Math.floor(random() * limit);
    const original = calendars[draw(calendars.length)] ?? calendars[0];
    const chosen: readonly Mutation[] =
      draw(500) === 0
        ? [heavyMutations[draw(heavyMutations.length)] ?? heavyMutations[0]]
        : Array.from(
            { length: draw(3) === 0 ? 2 : 1 },
            () => mutations[draw(mutations.length)] ?? mutations[0],
          );
    const octets = chosen.reduce(
      (octets, { mutate }) => (octets.length < 2 ? octets : mutate(octets, draw)),
      original.octets,
    );
    return runTrial(octets, original, chosen);
  };
}

function runTrial(octets: Buffer, original: IntactCalendar, chosen: readonly Mutation[]): FuzzTrial {
  const names = chosen.map(({ name }) => name);
  const begin = performance.now();
  let what: string | null = null;
  try {
    const calendar = parseCalendar(octets, year2025, 'Europe/Berlin');
    const [only] = chosen;
    // With two mutations, the second may undo the first.
    if (
      chosen.length === 1 &&
      only?.isStructural === true &&
      calendar.ok &&
      looksIntact(calendar.value, original.calendar)
    ) {
      what = 'damage looks like an intact calendar';
    }
  } catch (error) {
    what = `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
  const milliseconds = performance.now() - begin;
  if (milliseconds > longest) what ??= `took ${milliseconds} ms`;
  return { mutations: names, milliseconds, failure: what === null ? null : { what, octets } };
}

/** Whether occurrences were lost without a reported problem. */
const looksIntact = (after: ParsedCalendar, before: ParsedCalendar): boolean =>
  after.problems.length === 0 && after.occurrences.length < before.occurrences.length;
