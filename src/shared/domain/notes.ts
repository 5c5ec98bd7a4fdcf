/** What was written in words: which lines an entry holds, and which of them still count. */
import { dayOf, type Entry } from './entry';
import type { Day } from './time';

export const noteKinds = ['direction', 'leaving', 'facing', 'note', 'helped', 'correction'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly day: Day;
  readonly kind: NoteKind;
  readonly text: string;
}

/**
 * All lines that were written, in the order of their entries. A direction or a reflection that was written anew for
 * its day takes the place of the one before it.
 *
 * @param entries in the order in which they were written
 */
export function notesIn(entries: readonly Entry[]): readonly Note[] {
  const latest = new Map(entries.map(entry => [slotOf(entry), entry]));
  return entries.filter(entry => latest.get(slotOf(entry)) === entry).flatMap(notesOf);
}

const slotOf = (entry: Entry): string => ('day' in entry ? `${entry.kind} ${entry.day}` : entry.id);

function notesOf(entry: Entry): readonly Note[] {
  const day = dayOf(entry);
  return Object.entries(linesOf(entry)).flatMap(([kind, line = '']) => {
    const text = line.trim();
    return text === '' ? [] : { day, kind: kind as NoteKind, text };
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
