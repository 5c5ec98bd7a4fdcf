/** Notes: the lines of text in entries, and which of them are current. */
import type { Day } from '../common';
import { type Entry, entryDay } from './entry';

const noteKinds = ['direction', 'leaving', 'facing', 'note', 'helped', 'correction'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly day: Day;
  readonly kind: NoteKind;
  readonly text: string;
}

/**
 * Returns the lines of all current entries.
 *
 * @param entries in the order in which they were written
 */
export const notesIn = (entries: readonly Entry[]): readonly Note[] =>
  latestEntries(entries).flatMap(notesOf);

/** Returns the entries without directions and reflections that were replaced by a later one for the same day. */
export function latestEntries(entries: readonly Entry[]): readonly Entry[] {
  const latest = new Map(
    entries.flatMap(entry => ('day' in entry ? [[`${entry.kind} ${entry.day}`, entry] as const] : [])),
  );
  return entries.filter(entry => !('day' in entry) || latest.get(`${entry.kind} ${entry.day}`) === entry);
}

/** Returns the lines of one entry, without empty ones. */
export function notesOf(entry: Entry): readonly Note[] {
  return Object.entries(linesOf(entry)).flatMap(([kind, line = '']) => {
    const text = line.trim();
    return text === '' ? [] : { day: entryDay(entry), kind: kind as NoteKind, text };
  });
}

function linesOf(entry: Entry): Partial<Readonly<Record<NoteKind, string | undefined>>> {
  switch (entry.kind) {
    case 'reset':
      return { leaving: entry.leaving, facing: entry.facing };
    case 'check-in':
      return { note: entry.note };
    case 'direction':
      return { direction: entry.line };
    case 'reflection':
      return { helped: entry.helped, correction: entry.correction };
  }
}
