import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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
import { canMount, type Disk, mountDisk } from '../../support/smallDisk';

const mounts = canMount();

/** A data folder on a disk of its own. */
function diskOf(kilobytes: number): Disk {
  const disk = mountDisk(kilobytes);
  if (disk === null) throw new Error('Mounting needs root on Linux');
  onTestFinished(disk.unmount);
  return disk;
}

const said = (kind: string, file: string, why?: string): string => JSON.stringify({ kind, file, why });

describe.skipIf(!mounts)('a full disk', () => {
  it('loses neither stored nor new entries', () => {
    const disk = diskOf(256);
    const journal = journalIn(disk.folder);
    const ids = Array.from({ length: 60 }, (_, index) => `${index}`);
    const acknowledged: string[] = [];
    for (const id of ids) {
      if (id === '20') disk.fill(4_096);
      if (journal.append(checkInEntry(id, loggedAt('2026-03-10'))).ok) acknowledged.push(id);
      const onDisk = contentOf(disk.folder, '2026-03').entries.map((entry: { id: string }) => entry.id);
      expect(onDisk).toEqual(acknowledged);
    }

    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.length).toBeLessThan(60);
    expect(journal.warnings()).toEqual([said('not-saved', '2026-03.json', 'disk-full')]);
    expect(journal.between('2026-03-10', '2026-03-10').map(({ id }) => id)).toEqual(ids);

    disk.empty();
    journal.save();

    expect(contentOf(disk.folder, '2026-03').entries).toHaveLength(60);
    expect(journal.warnings()).toEqual([]);
  });
});

describe.skipIf(!mounts)('a read-only disk', () => {
  it('is reported, keeps new entries in memory, and writes them later', () => {
    const disk = diskOf(256);
    const journal = journalIn(disk.folder);
    journal.append(resetEntry('a', loggedAt('2026-03-10')));
    disk.allowWriting(false);
    const sentence = said('not-saved', '2026-03.json', 'read-only');

    expect(journal.amend('a', '2026-03-10', { outcome: 'done' })).toEqual({ ok: false, problem: sentence });
    expect(journal.append(checkInEntry('b', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: sentence,
    });
    expect(journal.warnings()).toEqual([sentence]);

    disk.allowWriting(true);
    journal.save();

    expect(contentOf(disk.folder, '2026-03').entries).toMatchObject([{ outcome: 'done' }, { id: 'b' }]);
    expect(journal.warnings()).toEqual([]);
  });

  it('prevents erasing, and the files are named', () => {
    const disk = diskOf(256);
    const journal = journalIn(disk.folder);
    journal.append(checkInEntry('a', loggedAt('2026-03-10')));
    disk.allowWriting(false);

    expect(journal.erase()).toEqual(['2026-03.json']);
  });

  it('leaves a damaged file alone that cannot be set aside', () => {
    const disk = diskOf(256);
    writeMonth(disk.folder, '2026-03', 'damaged');
    disk.allowWriting(false);
    const { journal, lookAgain } = journalWithSecondLook(disk.folder);
    journal.between('2026-03-10', '2026-03-10');
    lookAgain();

    expect(journal.append(checkInEntry('a', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: said('unreadable', '2026-03.json'),
    });
    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([checkInEntry('a', loggedAt('2026-03-10'))]);
    expect(readFileSync(fileOf(disk.folder, '2026-03'), 'utf8')).toBe('damaged');
  });
});

describe('something else instead of a month’s file', () => {
  it.each([
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000'],
    ['another program’s JSON', '{"name":"other","version":"1.0.0"}'],
    ['a number', '42'],
  ])('(%s) is set aside as it is', (_, text) => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', text);
    const { journal, lookAgain } = journalWithSecondLook(folder);

    journal.append(checkInEntry('a', loggedAt('2026-03-10')));
    lookAgain();

    const aside = readdirSync(join(folder, 'journal')).filter(name => name.includes('.damaged-'));
    expect(aside.map(name => readFileSync(join(folder, 'journal', name), 'utf8'))).toEqual([text]);
    expect(contentOf(folder, '2026-03').entries).toHaveLength(1);
  });

  it('(a folder) delays only that month', () => {
    const folder = emptyFolder();
    mkdirSync(fileOf(folder, '2026-03'), { recursive: true });
    const journal = journalIn(folder);

    expect(journal.append(checkInEntry('a', loggedAt('2026-03-10')))).toMatchObject({ ok: false });
    expect(journal.append(checkInEntry('b', loggedAt('2026-04-10')))).toMatchObject({ ok: true });
    expect(journal.warnings()).toEqual([said('unreadable', '2026-03.json')]);

    rmdirSync(fileOf(folder, '2026-03'));
    journal.save();

    expect(contentOf(folder, '2026-03').entries).toEqual([checkInEntry('a', loggedAt('2026-03-10'))]);
  });

  it('(a pipe, which could be read without end) is left alone', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'journal'));
    execFileSync('mkfifo', [fileOf(folder, '2026-03')]);

    expect(journalIn(folder).append(checkInEntry('a', loggedAt('2026-03-10')))).toEqual({
      ok: false,
      problem: said('unreadable', '2026-03.json'),
    });
  });

  it('(a symbolic link) is followed and preserved', () => {
    const [folder, elsewhere] = [emptyFolder(), emptyFolder()];
    mkdirSync(join(folder, 'journal'));
    writeFileSync(
      join(elsewhere, 'synced.json'),
      JSON.stringify({ entries: [checkInEntry('a', loggedAt('2026-03-09'))] }),
    );
    symlinkSync(join(elsewhere, 'synced.json'), fileOf(folder, '2026-03'));

    journalIn(folder).append(checkInEntry('b', loggedAt('2026-03-10')));

    expect(lstatSync(fileOf(folder, '2026-03')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(elsewhere, 'synced.json'), 'utf8')).entries).toHaveLength(2);
  });

  it('(damaged twice at the same instant) is never overwritten', () => {
    const folder = emptyFolder();
    for (const text of ['first', 'second', 'third']) {
      const { journal, lookAgain } = journalWithSecondLook(folder);
      writeMonth(folder, '2026-03', text);
      journal.between('2026-03-10', '2026-03-10');
      lookAgain();
      journal.between('2026-03-10', '2026-03-10');
    }

    const names = readdirSync(join(folder, 'journal'));
    expect(names.map(name => readFileSync(join(folder, 'journal', name), 'utf8')).sort()).toEqual([
      'first',
      'second',
      'third',
    ]);
  });
});

describe('a month that cannot be read for a while', () => {
  /** Locks the file, like a virus scanner or a sync would. Returns a function that releases it. */
  function heldBack(folder: string): () => void {
    const file = fileOf(folder, '2026-03');
    renameSync(file, `${file}.held`);
    mkdirSync(file);
    return () => {
      rmdirSync(file);
      renameSync(`${file}.held`, file);
    };
  }

  it('keeps the entries that were read before', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append(resetEntry('a', loggedAt('2026-03-10')));
    heldBack(folder);

    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([resetEntry('a', loggedAt('2026-03-10'))]);
    expect(journal.warnings()).toEqual([said('unreadable', '2026-03.json')]);
  });

  it('loses no change: it is reported, counts at once, and is written later', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    for (const id of ['a', 'b']) journal.append(resetEntry(id, loggedAt('2026-03-10')));
    const letGo = heldBack(folder);

    const told = { ok: false, problem: said('unreadable', '2026-03.json') };
    expect(journal.amend('a', '2026-03-10', { outcome: 'done', leaving: 'The draft' })).toEqual(told);
    expect(journal.amend('a', '2026-03-10', { seconds: 60 })).toEqual(told);
    const changed = {
      ...resetEntry('a', loggedAt('2026-03-10')),
      outcome: 'done',
      leaving: 'The draft',
      seconds: 60,
    };
    const unchanged = resetEntry('b', loggedAt('2026-03-10'));
    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([unchanged, changed]);

    letGo();
    expect(await journal.all()).toEqual({ ok: true, value: [unchanged, changed] });
    journal.save();
    expect(contentOf(folder, '2026-03').entries).toEqual([changed, unchanged]);
    expect(journal.between('2026-03-10', '2026-03-10')).toEqual([changed, unchanged]);
  });
});

describe('midnight between two months', () => {
  it('separates entries just before it from entries exactly at it', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const stroke = loggedAt('2026-04-01', '00:00');
    const [before, after] = [checkInEntry('before', stroke - 1), checkInEntry('after', stroke)];
    journal.append(before);
    journal.append(after);

    expect(contentOf(folder, '2026-03').entries).toEqual([before]);
    expect(contentOf(folder, '2026-04').entries).toEqual([after]);
    expect(journal.between('2026-03-31', '2026-03-31')).toEqual([before]);
    expect(journal.between('2026-04-01', '2026-04-01')).toEqual([after]);
  });

  it('leaves a reset in the month in which it began', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append(resetEntry('a', loggedAt('2026-03-31', '23:59')));

    expect(journal.amend('a', '2026-03-31', { outcome: 'done', seconds: 90 })).toMatchObject({ ok: true });

    expect(contentOf(folder, '2026-03').entries).toMatchObject([{ outcome: 'done', seconds: 90 }]);
  });
});

describe('a clock set back', () => {
  it('loses nothing, and the latest entry stays last', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const entries = [
      checkInEntry('tomorrow', loggedAt('2026-04-01')),
      checkInEntry('today', loggedAt('2026-03-31', '10:00')),
    ];
    entries.push(checkInEntry('earlier', loggedAt('2026-03-31', '09:00')));
    for (const entry of entries) journal.append(entry);

    expect(
      journalIn(folder)
        .between('2026-03-31', '2026-03-31')
        .map(({ id }) => id),
    ).toEqual(['today', 'earlier']);
    expect(journal.between('2026-04-01', '2026-04-01')).toEqual([entries[0]]);
  });
});
