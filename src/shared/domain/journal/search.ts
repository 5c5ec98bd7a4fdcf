/** Searching notes: ignores case and accents, groups results by day, and marks the matches. */
import { type Day, graphemesOf, groupBy } from '../common';
import type { Note } from './notes';

/** A part of a note's text, in UTF-16 offsets; `end` is exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

export interface FoundNote {
  readonly note: Note;
  /** Sorted and not overlapping. */
  readonly matches: readonly Match[];
}

export interface FoundDay {
  readonly day: Day;
  readonly notes: readonly FoundNote[];
}

export interface SearchResult {
  /** The number of days with a match. */
  readonly days: number;
  /** The newest of these days, newest first. */
  readonly newest: readonly FoundDay[];
}

export interface Search {
  /** Returns whether a note contains every word of the query. An empty query matches nothing. */
  matches(note: Note): boolean;
  /** Groups matching notes into a result with at most `maxDays` days. */
  collect(notes: readonly Note[], maxDays: number): SearchResult;
}

/** Prepares a search. Matching and collecting are separate so that many notes can be matched with pauses in between. */
export function searchFor(query: string): Search {
  const words = fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
  return {
    matches: ({ text }) => words.length > 0 && containsAll(fold(text), words),
    collect(notes, maxDays) {
      const days = [...groupBy(notes, ({ day }) => day)].toSorted(([a], [b]) => (a > b ? -1 : 1));
      const newest = days.slice(0, maxDays).map(([day, ofDay]) => ({
        day,
        notes: ofDay.map(note => ({ note, matches: matchesIn(note.text, words) })),
      }));
      return { days: days.length, newest };
    },
  };
}

/**
 * Removes case, accents and width variants. Uses upper case because, unlike lower case, it doesn't depend on the
 * neighbouring letters. Removes only the accents of Latin, Greek and Cyrillic: in other scripts a mark makes a different
 * letter, as in かぎ and かき.
 */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .normalize('NFC');

const containsAll = (text: string, words: readonly string[]): boolean =>
  words.every(word => text.includes(word));

function matchesIn(original: string, words: readonly string[]): readonly Match[] {
  const folded = [...graphemesOf(original)].map(({ segment, index }) => ({
    text: fold(segment),
    place: { start: index, end: index + segment.length },
  }));
  const text = folded.map(letter => letter.text).join('');
  // The place in the original of each code unit of the folded text.
  const places = folded.flatMap(({ text, place }) => Array.from({ length: text.length }, () => place));
  const matches: Match[] = [];
  for (const word of words) {
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
  const result: Match[] = [];
  for (const match of sorted) {
    const before = result.at(-1);
    if (before === undefined || match.start > before.end) result.push(match);
    else result[result.length - 1] = { start: before.start, end: Math.max(before.end, match.end) };
  }
  return result;
}
