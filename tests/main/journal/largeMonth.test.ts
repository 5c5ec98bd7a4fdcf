import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/main/journal/journal';
import { emptyFolder } from '../../support/dataFolder';
import {
  checkInEntry,
  contentOf,
  fileOf,
  journalIn,
  journalWithSecondLook,
  loggedAt,
  resetEntry,
  writeMonth,
} from '../../support/journal';

const day = '2026-03-10';
const entry = checkInEntry('new', loggedAt(day));
const tooLarge = JSON.stringify({ kind: 'too-large', file: '2026-03.json' });

let folder: string;
let journal: Journal;

const filesIn = (): readonly string[] => readdirSync(join(folder, 'journal')).sort();

/** Writes a month of more than 8 MB. */
function writeLargeMonth(): string {
  const text = `{"version":1,"entries":[${JSON.stringify(checkInEntry('old', loggedAt(day)))}]}${' '.repeat(8_000_000)}`;
  writeMonth(folder, '2026-03', text);
  return text;
}

beforeEach(() => {
  folder = emptyFolder();
  journal = journalIn(folder);
});

describe('a month of more than 8 MB', () => {
  it('is named, and stays as it is after a second look too', () => {
    const text = writeLargeMonth();
    const looking = journalWithSecondLook(folder);
    expect(looking.journal.between(day, day)).toEqual([]);
    looking.lookAgain();
    expect(looking.journal.warnings()).toEqual([tooLarge]);
    expect(filesIn()).toEqual(['2026-03.json']);
    expect(readFileSync(fileOf(folder, '2026-03'), 'utf8') === text).toBe(true);
  });

  it('keeps what is logged beside it', () => {
    const text = writeLargeMonth();
    expect(journal.append(entry)).toEqual({ ok: true, value: null });
    expect(journalIn(folder).between(day, day)).toEqual([entry]);
    expect(contentOf(folder, '2026-03.overflow')).toEqual({ version: 1, entries: [entry] });
    expect(readFileSync(fileOf(folder, '2026-03'), 'utf8') === text).toBe(true);
  });

  it('has resets that are amended as they go on', () => {
    writeLargeMonth();
    journal.append(resetEntry('r', loggedAt(day)));
    expect(journal.amend('r', day, { outcome: 'done' })).toEqual({ ok: true, value: null });
    expect(journalIn(folder).between(day, day)).toMatchObject([{ id: 'r', outcome: 'done' }]);
  });

  it('is in the way of exports and imports, which would lack its entries', async () => {
    writeLargeMonth();
    expect(await journal.all()).toEqual({ ok: false, problem: tooLarge });
    expect(await journal.merge([entry])).toEqual({ ok: false, problem: tooLarge });
  });

  it('is not one of the copies to import, and neither is what is kept beside it', () => {
    writeLargeMonth();
    journal.append(entry);
    expect(journal.copies()).toEqual([]);
  });

  it('is deleted with what is kept beside it', () => {
    writeLargeMonth();
    journal.append(entry);
    expect(journal.erase()).toEqual([]);
    expect(existsSync(join(folder, 'journal'))).toBe(false);
  });
});

describe('a month that can be read again', () => {
  const old = checkInEntry('old', loggedAt(day));

  beforeEach(() => {
    writeLargeMonth();
    journal.append(entry);
    writeMonth(folder, '2026-03', { version: 1, entries: [old] });
  });

  it('has all entries', async () => {
    expect(journal.between(day, day)).toEqual([old, entry]);
    expect(await journal.all()).toEqual({ ok: true, value: [old, entry] });
    expect(journal.warnings()).toEqual([]);
  });

  it('gets those beside it back with its next change', () => {
    const later = checkInEntry('later', loggedAt(day));
    journal.append(later);
    expect(contentOf(folder, '2026-03').entries).toEqual([old, entry, later]);
    expect(filesIn()).toEqual(['2026-03.json']);
  });

  it('has the later version of an entry that a crash left in both', () => {
    const changed = { ...entry, energy: 1 };
    writeMonth(folder, '2026-03', { version: 1, entries: [old, changed] });
    expect(journal.between(day, day)).toEqual([old, changed]);
  });

  it('is found by those beside it alone', async () => {
    rmSync(fileOf(folder, '2026-03'));
    expect(await journalIn(folder).all()).toEqual({ ok: true, value: [entry] });
  });
});
