/** The directions of a week, and how its evenings went. */
import { type Day, groupBy } from '../../common';
import {
  directionOf,
  type Entry,
  type Heading,
  headings,
  type ReflectionEntry,
  reflectionOf,
} from '../../journal';
import type { Evenings, EveningsFact, Faced, FacedEach } from './fact';

/** One evening is not worth a sentence of its own. */
const minEvenings = 2;

/**
 * Returns the direction that was faced on most days, or all of them if none was faced twice. The newest of those faced
 * equally often counts.
 *
 * @param days in order
 */
export function facedIn(days: readonly Day[], entries: readonly Entry[]): Faced | FacedEach | null {
  const faced = days.flatMap(day => {
    const line = directionOf(entries, day);
    return line === null ? [] : { day, line };
  });
  const byLine = [...groupBy(faced.toReversed(), ({ line }) => line.toLocaleLowerCase()).values()];
  // The newest stands first, and stays so among those of the same length.
  const most = byLine.toSorted((a, b) => b.length - a.length)[0]?.toReversed();
  const last = most?.at(-1);
  if (most === undefined || last === undefined) return null;
  if (most.length === 1 && byLine.length > 1) {
    return { kind: 'faced-each', lines: faced.map(({ line }) => line), days: faced.map(({ day }) => day) };
  }
  const ofLine = most.map(({ day }) => day);
  return {
    kind: 'faced',
    line: last.line,
    days: ofLine,
    evenings: eveningsIn(ofLine, entries)?.evenings[0] ?? null,
  };
}

/** Returns how the evenings of these days went; null if there were none. */
export function eveningsIn(days: readonly Day[], entries: readonly Entry[]): EveningsFact | null {
  const reflections = days.flatMap(day => reflectionOf(entries, day) ?? []);
  const answered = reflections.filter(
    (entry): entry is ReflectionEntry & { readonly heading: Heading } => entry.heading !== null,
  );
  if (answered.length === 0) return null;
  const evenings = headings
    .map((heading): Evenings => ({ heading, count: answered.filter(one => one.heading === heading).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return { kind: 'evenings', evenings, days: answered.map(({ day }) => day) };
}

/** Returns how the evenings went, if there are enough for a sentence. */
export function eveningsWorthSaying(days: readonly Day[], entries: readonly Entry[]): EveningsFact | null {
  const fact = eveningsIn(days, entries);
  return fact === null || fact.days.length < minEvenings ? null : fact;
}
