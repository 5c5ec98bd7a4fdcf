/** Search in what was written: regardless of case and accents, by day, with the places that match. */
import { type Day, groupBy } from '../common';
import type { Note } from './notes';

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

/** What a search found. */
export interface SearchResult {
  /** On how many days. */
  readonly days: number;
  /** The newest of them first. */
  readonly newest: readonly FoundDay[];
}

export interface Search {
  /** Whether a note holds every word of the query; none does where that has no words. */
  matches(note: Note): boolean;
  /** Puts together the notes that do. @param most how many days are given */
  collect(notes: readonly Note[], most: number): SearchResult;
}

/** In two steps, so that many notes can be gone through with pauses. */
export function searchFor(query: string): Search {
  const wanted = fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
  return {
    matches: ({ text }) => wanted.length > 0 && containsAll(fold(text), wanted),
    collect(notes, most) {
      const days = [...groupBy(notes, ({ day }) => day)].toSorted(([a], [b]) => (a > b ? -1 : 1));
      const newest = days.slice(0, most).map(([day, ofDay]) => ({
        day,
        notes: ofDay.map(note => ({ note, matches: matchesIn(note.text, wanted) })),
      }));
      return { days: days.length, newest };
    },
  };
}

/**
 * Without case and accents, in one width. Upper case: there, what a letter becomes does not depend on its neighbours.
 * Only the accents of Latin, Greek and Cyrillic go: elsewhere a mark makes another letter, as かぎ is not かき.
 */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .normalize('NFC');

const containsAll = (text: string, wanted: readonly string[]): boolean =>
  wanted.every(word => text.includes(word));

/** What is read as one letter may be several characters: a letter and its marks. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function matchesIn(original: string, wanted: readonly string[]): readonly Match[] {
  const folded = [...graphemes.segment(original)].map(({ segment, index }) => ({
    text: fold(segment),
    place: { start: index, end: index + segment.length },
  }));
  const text = folded.map(letter => letter.text).join('');
  // Where in the original each unit of the folded text comes from.
  const places = folded.flatMap(({ text, place }) => Array.from({ length: text.length }, () => place));
  const matches: Match[] = [];
  for (const word of wanted) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      matches.push({
        start: places[at]?.start ?? 0,
        end: places[at + word.length - 1]?.end ?? original.length,
      });
    }
  }
  return mergeOverlapping(matches.toSorted((a, b) => a.start - b.start));
}

function mergeOverlapping(sorted: readonly Match[]): readonly Match[] {
  const apart: Match[] = [];
  for (const match of sorted) {
    const before = apart.at(-1);
    if (before === undefined || match.start > before.end) apart.push(match);
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, match.end) };
  }
  return apart;
}
