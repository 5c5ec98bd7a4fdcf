/** A journal in a test's folder, its files, and sample entries. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal, type Journal } from '../../src/main/journal/journal';
import type { JsonFileParts } from '../../src/main/storage/jsonFile';
import { startOfDayNamed, timeOnDay } from '../../src/shared/domain/common/time';
import type {
  AnyEntry,
  CheckInEntry,
  DirectionEntry,
  ResetEntry,
} from '../../src/shared/domain/journal/entry';
import { readImport } from '../../src/shared/domain/journal/importFile';
import { fakeClock } from './fakeClock';

/** Formats notices as JSON. The time is 8:00 UTC on 10 March 2026. */
export const journalIn = (
  folder: string,
  write?: JsonFileParts['write'],
  clock = fakeClock(Date.UTC(2026, 2, 10, 8)),
): Journal => createJournal(folder, { ...clock, write, format: notice => JSON.stringify(notice) });

/** A journal that may look a second time at files that looked damaged when they were read or written. */
export function journalWithSecondLook(folder: string) {
  const clock = fakeClock(Date.UTC(2026, 2, 10, 8));
  const journal = journalIn(folder, undefined, clock);
  return {
    journal,
    lookAgain(): void {
      clock.runNext();
      journal.save();
    },
  };
}

export const fileOf = (folder: string, month: string): string => join(folder, 'journal', `${month}.json`);

export const contentOf = (folder: string, month: string) =>
  JSON.parse(readFileSync(fileOf(folder, month), 'utf8'));

export function writeMonth(folder: string, month: string, content: unknown): void {
  mkdirSync(join(folder, 'journal'), { recursive: true });
  writeFileSync(fileOf(folder, month), typeof content === 'string' ? content : JSON.stringify(content));
}

export const loggedAt = (day: string, time = '12:00'): number => timeOnDay(startOfDayNamed(day), time);

export const checkInEntry = (id: string, instant: number): CheckInEntry => ({
  id,
  kind: 'check-in',
  at: instant,
  energy: 4,
});

export const direction = (id: string, instant: number, day: string): DirectionEntry => ({
  id,
  kind: 'direction',
  at: instant,
  day,
  line: 'Listen',
});

export const resetEntry = (id: string, instant: number): ResetEntry => ({
  id,
  kind: 'reset',
  at: instant,
  transition: 'standup@1@2',
  outcome: 'short',
  reason: 'closed',
  seconds: 0,
});

/** Reads a file to import to its end. */
export function imported(text: string) {
  const reading = readImport(text);
  const entries: AnyEntry[] = [];
  let next = reading.next();
  for (; !next.done; next = reading.next()) entries.push(next.value);
  return { entries, problem: next.value };
}
