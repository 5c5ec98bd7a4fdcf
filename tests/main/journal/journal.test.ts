import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../src/main/storage/atomicWrite';
import type { JsonFileParts } from '../../../src/main/storage/jsonFile';
import type { Entry } from '../../../src/shared/domain/journal/entry';
import { emptyFolder } from '../../support/dataFolder';
import { giveUpRoot } from '../../support/giveUpRoot';
import {
  checkInEntry,
  contentOf,
  direction,
  fileOf,
  journalIn,
  journalWithSecondLook,
  loggedAt,
  resetEntry,
  writeMonth,
} from '../../support/journal';
import { isPrivate } from '../../support/permissions';
import { onWindows } from '../../support/systems';

/** Writes to a disk that is full while `full` is set. */
function writeOn(disk: { full: boolean }): JsonFileParts['write'] {
  return (path, text) => {
    if (disk.full) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    writeAtomically(path, text);
  };
}

describe('an appended entry', () => {
  it('is on disk at once, in the file of its month', () => {
    const folder = emptyFolder();
    const entry = checkInEntry('a', loggedAt('2026-03-10'));

    expect(journalIn(folder).append(entry)).toEqual({ ok: true, value: null });

    expect(contentOf(folder, '2026-03')).toEqual({ version: 1, entries: [entry] });
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);
  });

  it('is readable only by the user', () => {
    const folder = emptyFolder();
    journalIn(folder).append(checkInEntry('a', loggedAt('2026-03-10')));

    expect(isPrivate(fileOf(folder, '2026-03'))).toBe(true);
    expect(isPrivate(join(folder, 'journal'))).toBe(true);
  });

  it('is stored with the day that it is about', () => {
    const folder = emptyFolder();
    const entry = direction('a', loggedAt('2026-03-31', '18:00'), '2026-04-01');

    journalIn(folder).append(entry);

    expect(contentOf(folder, '2026-04').entries).toEqual([entry]);
  });

  it('is still there after a restart', () => {
    const folder = emptyFolder();
    journalIn(folder).append(checkInEntry('a', loggedAt('2026-03-10')));

    expect(journalIn(folder).between('2026-03-10', '2026-03-10')).toEqual([
      checkInEntry('a', loggedAt('2026-03-10')),
    ]);
  });

  it('preserves changes by other programs', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append(checkInEntry('a', loggedAt('2026-03-10')));
    journalIn(folder).append(checkInEntry('b', loggedAt('2026-03-10')));

    journal.append(checkInEntry('c', loggedAt('2026-03-10')));

    expect(journal.between('2026-03-10', '2026-03-10').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('requested days', () => {
  it('include both ends, across months and years', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const days = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-03-02'];
    for (const day of days) journal.append(checkInEntry(day, loggedAt(day, '23:59')));

    expect(journal.between('2025-12-31', '2026-03-01').map(({ id }) => id)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('include an entry that another zone put into the month before', () => {
    const folder = emptyFolder();
    const entry = checkInEntry('a', loggedAt('2026-04-01', '00:30'));
    writeMonth(folder, '2026-03', JSON.stringify({ version: 1, entries: [entry] }));

    expect(journalIn(folder).between('2026-04-01', '2026-04-01')).toEqual([entry]);
  });

  it('are read without writing', () => {
    const folder = emptyFolder();

    expect(journalIn(folder).between('2026-01-01', '2026-12-31')).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('months that were read once', () => {
  it('do not stay in memory, except the current one', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
    for (const month of months) journal.append(checkInEntry(month, loggedAt(`${month}-10`)));
    const read = (month: string) => journal.between(`${month}-10`, `${month}-10`)[0];

    const [january, june] = [read('2026-01'), read('2026-06')];
    expect(read('2026-06')).toBe(june);
    for (const month of months.slice(1)) read(month);
    expect(read('2026-01')).toEqual(january);
    expect(read('2026-01')).not.toBe(january);
  });
});

describe('an amended entry', () => {
  it('keeps its position and unchanged fields', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const instant = loggedAt('2026-03-10');
    for (const entry of [resetEntry('a', instant), checkInEntry('b', instant)]) journal.append(entry);

    journal.amend('a', '2026-03-10', { outcome: 'done', seconds: 60, reason: undefined });

    const { reason: _, ...rest } = resetEntry('a', instant);
    expect(contentOf(folder, '2026-03').entries).toEqual([
      { ...rest, outcome: 'done', seconds: 60 },
      checkInEntry('b', instant),
    ]);
  });

  it('keeps fields that this version does not know', () => {
    const folder = emptyFolder();
    const entry = { ...checkInEntry('a', loggedAt('2026-03-10')), mood: 'blue' };
    writeMonth(folder, '2026-03', JSON.stringify({ version: 1, entries: [entry] }));

    journalIn(folder).amend('a', '2026-03-10', { energy: 2 });

    expect(contentOf(folder, '2026-03').entries).toEqual([{ ...entry, energy: 2 }]);
  });

  it('is a problem if it no longer exists', () => {
    expect(journalIn(emptyFolder()).amend('a', '2026-03-10', { energy: 2 })).toEqual({
      ok: false,
      problem: '{"kind":"no-entry"}',
    });
  });
});

describe('entries of a later version', () => {
  it('are not shown and stay untouched in their file', () => {
    const folder = emptyFolder();
    const known = checkInEntry('a', loggedAt('2026-03-10'));
    const foreign = [{ id: 'x', kind: 'dream', at: loggedAt('2026-03-10'), colour: 'green' }, 'odd', null];
    writeMonth(folder, '2026-03', JSON.stringify({ version: 2, theme: 'sea', entries: [...foreign, known] }));
    const journal = journalIn(folder);

    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([known]);
    journal.append(checkInEntry('b', loggedAt('2026-03-10')));

    expect(contentOf(folder, '2026-03')).toEqual({
      version: 2,
      theme: 'sea',
      entries: [...foreign, known, checkInEntry('b', loggedAt('2026-03-10'))],
    });
  });
});

describe('a damaged file', () => {
  it.each([
    ['cut off', '{"version":1,"entries":[{"id":"a","ki'],
    ['empty', ''],
    ['a list', '[]'],
    ['of another shape', '{"version":1,"entries":{}}'],
  ])('that is %s is set aside after a second look, reported, and written again', (_, text) => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', text);
    const { journal, lookAgain } = journalWithSecondLook(folder);
    const unreadable = JSON.stringify({ kind: 'unreadable', file: '2026-03.json' });

    expect(journal.append(checkInEntry('a', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: unreadable,
    });
    expect(journal.between('2026-03-10', '2026-03-10')).toHaveLength(1);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);

    lookAgain();

    const aside = '2026-03.damaged-2026-03-10T08-00-01-000Z.json';
    expect(readFileSync(join(folder, 'journal', aside), 'utf8')).toBe(text);
    expect(contentOf(folder, '2026-03').entries).toEqual([checkInEntry('a', loggedAt('2026-03-10'))]);
    expect(journal.warnings()).toEqual([JSON.stringify({ kind: 'set-aside', file: '2026-03.json', aside })]);
  });
});

describe('a file that an editor has emptied and not written yet', () => {
  it('is not set aside, and gets the entries logged meanwhile', () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', '');
    const { journal, lookAgain } = journalWithSecondLook(folder);
    journal.append(checkInEntry('b', loggedAt('2026-03-10')));
    writeMonth(folder, '2026-03', { entries: [checkInEntry('a', loggedAt('2026-03-10'))] });

    lookAgain();

    expect(contentOf(folder, '2026-03').entries.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);
    expect(journal.warnings()).toEqual([]);
  });

  it('is looked at for a whole second after its last change', () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', '');
    const { journal, lookAgain } = journalWithSecondLook(folder);
    journal.between('2026-03-10', '2026-03-10');
    writeMonth(folder, '2026-03', '{"entries":[');
    journal.between('2026-03-10', '2026-03-10');

    lookAgain();
    journal.between('2026-03-10', '2026-03-10');
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);
  });
});

describe('a field nested too deeply to be written', () => {
  it('is left out, and the file with it is set aside', async () => {
    const folder = emptyFolder();
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const text = `{"version":2,"theme":${deep},"entries":[{"id":"a","kind":"dream","at":5,"of":${deep}}]}`;
    writeMonth(folder, '2026-03', text);
    const journal = journalIn(folder);

    expect(journal.append(checkInEntry('b', loggedAt('2026-03-10')))).toEqual({ ok: true, value: null });

    const aside = '2026-03.damaged-2026-03-10T08-00-00-000Z.json';
    expect(readFileSync(join(folder, 'journal', aside), 'utf8')).toBe(text);
    expect(contentOf(folder, '2026-03')).toMatchObject({ version: 2, entries: [{ id: 'a' }, { id: 'b' }] });
    expect(journal.warnings()).toEqual([JSON.stringify({ kind: 'set-aside', file: '2026-03.json', aside })]);
  });
});

describe('a full disk', () => {
  it('keeps the entry in memory, reports it, and saves it with the next one', () => {
    const folder = emptyFolder();
    const disk = { full: true };
    const journal = journalIn(folder, writeOn(disk));
    const sentence = JSON.stringify({ kind: 'not-saved', file: '2026-03.json', why: 'disk-full' });
    const lost: Entry = checkInEntry('a', loggedAt('2026-03-10'));

    expect(journal.append(lost)).toEqual({ ok: false, problem: sentence });
    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([lost]);
    expect(journal.warnings()).toEqual([sentence]);

    disk.full = false;
    journal.append(checkInEntry('b', loggedAt('2026-04-01')));

    expect(contentOf(folder, '2026-03').entries).toEqual([lost]);
    expect(journal.warnings()).toEqual([]);
  });

  it('keeps entries of many months until there is space', () => {
    const folder = emptyFolder();
    const disk = { full: true };
    const journal = journalIn(folder, writeOn(disk));
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
    for (const month of months) journal.append(checkInEntry(month, loggedAt(`${month}-10`)));

    disk.full = false;
    journal.save();

    expect(months.map(month => contentOf(folder, month).entries)).toEqual(
      months.map(month => [checkInEntry(month, loggedAt(`${month}-10`))]),
    );
  });
});

describe('a read-only folder', () => {
  // Windows doesn't tell such a file from a folder that is missing.
  it.skipIf(onWindows)('is reported at once', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'journal'), 'a file where a folder should be');

    expect(journalIn(folder).append(checkInEntry('a', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: JSON.stringify({ kind: 'unreadable', file: '2026-03.json' }),
    });
  });

  it('loses nothing: entries count, can be changed, and are written later', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'journal'), 'a file where a folder should be');
    const journal = journalIn(folder);
    journal.append(resetEntry('a', loggedAt('2026-03-10')));
    journal.amend('a', '2026-03-10', { outcome: 'done' });
    const kept = { ...resetEntry('a', loggedAt('2026-03-10')), outcome: 'done' };
    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([kept]);

    rmSync(join(folder, 'journal'));
    const next = checkInEntry('b', loggedAt('2026-03-11'));
    journal.append(next);

    expect(contentOf(folder, '2026-03').entries).toEqual([kept, next]);
    expect(journal.between('2026-03-10', '2026-03-11')).toEqual([kept, next]);
  });

  it.skipIf(onWindows)('is read-only for this user', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'journal'));
    chmodSync(join(folder, 'journal'), 0o500);
    giveUpRoot(folder, join(folder, 'journal'));

    expect(journalIn(folder).append(checkInEntry('a', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: JSON.stringify({ kind: 'not-saved', file: '2026-03.json', why: 'read-only' }),
    });
  });
});
