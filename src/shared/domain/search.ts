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
    .text.split(/\s+/)
    .filter(word => word !== '');
  if (wanted.length === 0) return [];
  const found = notes.flatMap(note => {
    const matches = matchesIn(note.text, wanted);
    return matches === null ? [] : { note, matches };
  });
  return [...grouped(found, ({ note }) => note.day)]
    .map(([day, ofDay]) => ({ day, notes: ofDay }))
    .toSorted((a, b) => (a.day > b.day ? -1 : 1));
}

/** Null where one of the words is missing. */
function matchesIn(original: string, wanted: readonly string[]): readonly Match[] | null {
  const { text, offsets } = fold(original);
  const places: Match[] = [];
  for (const word of wanted) {
    let at = text.indexOf(word);
    if (at === -1) return null;
    for (; at !== -1; at = text.indexOf(word, at + word.length)) {
      places.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? original.length });
    }
  }
  return merged(places.toSorted((a, b) => a.start - b.start));
}

function merged(sorted: readonly Match[]): readonly Match[] {
  const apart: Match[] = [];
  for (const match of sorted) {
    const before = apart.at(-1);
    if (before !== undefined && match.start <= before.end) {
      apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, match.end) };
    } else apart.push(match);
  }
  return apart;
}

/** Without case and accents; `offsets` says where in the original each unit comes from. */
function fold(original: string): { readonly text: string; readonly offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  for (const letter of original) {
    const folded = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    at += letter.length;
  }
  return { text, offsets };
}
