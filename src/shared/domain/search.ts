/** Search in what was written: regardless of case and accents, by day, with the places that match. */
import { grouped } from './grouped';
import type { Note } from './notes';
import type { Day } from './time';

/** A part of a note's text: UTF-16 offsets, half-open. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

export interface FoundNote {
  readonly note: Note;
  /** Sorted, apart from each other. */
  readonly matches: readonly Match[];
}

export interface FoundDay {
  readonly day: Day;
  readonly notes: readonly FoundNote[];
}

/** The days with a note that holds every word of the query, newest first. None for a query without words. */
export function search(query: string, notes: readonly Note[]): readonly FoundDay[] {
  const wanted = fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
  if (wanted.length === 0) return [];
  const found = notes.filter(({ text }) => holdsAll(fold(text), wanted));
  return [...grouped(found, ({ day }) => day)]
    .map(([day, ofDay]) => ({
      day,
      notes: ofDay.map(note => ({ note, matches: matchesIn(note.text, wanted) })),
    }))
    .toSorted((a, b) => (a.day > b.day ? -1 : 1));
}

/** Without case and accents. Upper case: there, what a letter becomes does not depend on its neighbours. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();

const holdsAll = (text: string, wanted: readonly string[]): boolean =>
  wanted.every(word => text.includes(word));

function matchesIn(original: string, wanted: readonly string[]): readonly Match[] {
  const letters = [...original].map(letter => fold(letter));
  const text = letters.join('');
  const offsets = offsetsOf(original, letters);
  const places: Match[] = [];
  for (const word of wanted) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      places.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? original.length });
    }
  }
  return merged(places.toSorted((a, b) => a.start - b.start));
}

/** Where in the original each unit of the folded text comes from. */
function offsetsOf(original: string, letters: readonly string[]): readonly number[] {
  let at = 0;
  return [...original].flatMap((letter, index) => {
    const from = at;
    at += letter.length;
    return Array.from({ length: letters[index]?.length ?? 0 }, () => from);
  });
}

function merged(sorted: readonly Match[]): readonly Match[] {
  const apart: Match[] = [];
  for (const match of sorted) {
    const before = apart.at(-1);
    if (before === undefined || match.start > before.end) apart.push(match);
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, match.end) };
  }
  return apart;
}
