import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
const old = checkInEntry('old', loggedAt(day));
const entry = checkInEntry('new', loggedAt(day));
const later = checkInEntry('later', loggedAt(day));
const tooLarge = JSON.stringify({ kind: 'too-large', file: '2026-03.json' });

let folder: string;
let journal: Journal;

const filesIn = (): readonly string[] => readdirSync(join(folder, 'journal')).sort();

/** A month of more than 8 MB. */
const largeMonthOf = (of: unknown): string =>
  `{"version":1,"entries":[${JSON.stringify(of)}${' '.repeat(8_000_000)}]}`;

function writeLargeMonth(): string {
  const text = largeMonthOf(old);
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

  it('is exported whole, with what is kept beside it', async () => {
    writeLargeMonth();
    journal.append(entry);
    expect(await journal.all()).toEqual({ ok: true, value: [old, entry] });
  });

  it('takes what is imported, but nothing twice', async () => {
    writeLargeMonth();
    expect(await journal.merge([old, entry])).toEqual({ ok: true, value: { added: 1, existing: 1 } });
    expect(contentOf(folder, '2026-03.overflow').entries).toEqual([entry]);
  });

  it('goes on in a further file if the one beside it has become too large as well', async () => {
    writeLargeMonth();
    writeMonth(folder, '2026-03.overflow', largeMonthOf(entry));
    expect(journal.append(later)).toEqual({ ok: true, value: null });
    expect(contentOf(folder, '2026-03.overflow-2').entries).toEqual([later]);
    const again = journalIn(folder);
    expect(again.between(day, day)).toEqual([later]);
    expect(await again.all()).toEqual({ ok: true, value: [old, entry, later] });
    expect(again.copies()).toEqual([]);
  });

  it('is set aside at a second look if it is damaged, and is in nobody’s way', async () => {
    writeMonth(folder, '2026-03', largeMonthOf(old).slice(0, -1).replace('}', ']'));
    journal.append(entry);
    const looking = journalWithSecondLook(folder);
    const all = looking.journal.all();
    await vi.waitFor(() => {
      looking.lookAgain();
      expect(filesIn()).toHaveLength(2);
      expect(filesIn()[0]).toContain('damaged');
    });
    expect(await all).toEqual({ ok: true, value: [entry] });
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
