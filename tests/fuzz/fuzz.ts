/** One damaged calendar, read: it must take neither the process nor much time, and must not look like an empty day. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedCalendar, parseCalendar } from '../../src/main/calendar/parse/parseCalendar';
import { seededRandom } from '../../src/shared/domain/common/random';
import { fixture, year2025 } from '../support/calendar';
import { manyEvents } from '../support/manyEvents';
import { type Draw, heavyMutations, type Mutation, mutations } from './mutations';

export const longest = 5_000;

export interface Trial {
  readonly mutations: readonly string[];
  readonly milliseconds: number;
  /** What went wrong, and with which octets. */
  readonly failure: { readonly what: string; readonly octets: Buffer } | null;
}

const folder = join(import.meta.dirname, '../fixtures/calendar');

interface Whole {
  readonly octets: Buffer;
  readonly calendar: ParsedCalendar;
}

/** Calendars that are whole and not empty, to be damaged. */
function wholes(): readonly [Whole, ...Whole[]] {
  const files = readdirSync(folder).filter(file => file.endsWith('.ics'));
  const octets = [
    Buffer.from(manyEvents(40)),
    ...files.map(file => Buffer.from(fixture(file.replace('.ics', '')))),
  ];
  const read = octets.flatMap(octets => {
    const calendar = parseCalendar(octets, year2025, 'Europe/Berlin');
    return calendar.ok && calendar.value.problems.length === 0 && octets.includes('\n')
      ? [{ octets, calendar: calendar.value }]
      : [];
  });
  const [first, ...others] = read;
  if (first === undefined) throw new Error('no whole calendar to damage');
  return [first, ...others];
}

/** Makes the trials: the same number gives the same trial again. */
export function createFuzz(): (number: number) => Trial {
  const calendars = wholes();
  return number => {
    const random = seededRandom(number);
    const draw: Draw = limit => Math.floor(random() * limit);
    const whole = calendars[draw(calendars.length)] ?? calendars[0];
    const chosen: readonly Mutation[] =
      draw(500) === 0
        ? [heavyMutations[draw(heavyMutations.length)] ?? heavyMutations[0]]
        : Array.from(
            { length: draw(3) === 0 ? 2 : 1 },
            () => mutations[draw(mutations.length)] ?? mutations[0],
          );
    const octets = chosen.reduce(
      (octets, { mutate }) => (octets.length < 2 ? octets : mutate(octets, draw)),
      whole.octets,
    );
    return tried(octets, whole, chosen);
  };
}

function tried(octets: Buffer, whole: Whole, chosen: readonly Mutation[]): Trial {
  const names = chosen.map(({ name }) => name);
  const begin = performance.now();
  let what: string | null = null;
  try {
    const calendar = parseCalendar(octets, year2025, 'Europe/Berlin');
    const [only] = chosen;
    // With two mutations the second may mend the first.
    if (
      chosen.length === 1 &&
      only?.isStructural === true &&
      calendar.ok &&
      looksWhole(calendar.value, whole.calendar)
    ) {
      what = 'damage looks like a whole calendar';
    }
  } catch (error) {
    what = `crash: ${error instanceof Error ? error.stack : String(error)}`;
  }
  const milliseconds = performance.now() - begin;
  if (milliseconds > longest) what ??= `took ${milliseconds} ms`;
  return { mutations: names, milliseconds, failure: what === null ? null : { what, octets } };
}

/** Less than before, and nobody is told. */
const looksWhole = (now: ParsedCalendar, before: ParsedCalendar): boolean =>
  now.problems.length === 0 && now.occurrences.length < before.occurrences.length;
