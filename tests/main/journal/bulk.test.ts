import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../../src/shared/domain/journal/entry';
import { exportOf } from '../../../src/shared/domain/journal/exportFile';
import { emptyFolder } from '../../support/dataFolder';
import {
  checkInEntry,
  contentOf,
  direction,
  fileOf,
  imported,
  journalIn,
  loggedAt,
  resetEntry,
  writeMonth,
} from '../../support/journal';

const dream: AnyEntry = { id: 'x', kind: 'dream', at: loggedAt('2026-02-14'), colour: 'green' };

describe('all entries', () => {
  it('are returned month by month, with unknown kinds and fields', async () => {
    const folder = emptyFolder();
    const march = { ...checkInEntry('b', loggedAt('2026-03-10')), mood: 'blue' };
    writeMonth(folder, '2026-03', { version: 1, entries: [march] });
    writeMonth(folder, '2026-02', { version: 2, entries: ['odd', dream, null] });

    expect(await journalIn(folder).all()).toEqual({ ok: true, value: [dream, march] });
  });

  it('are none if there is no journal, and none is created', async () => {
    const folder = emptyFolder();

    expect(await journalIn(folder).all()).toEqual({ ok: true, value: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are a problem if a month cannot be read', async () => {
    const folder = emptyFolder();
    mkdirSync(fileOf(folder, '2026-03'), { recursive: true });

    expect(await journalIn(folder).all()).toEqual({
      ok: false,
      problem: JSON.stringify({ kind: 'unreadable', file: '2026-03.json' }),
    });
  });
});

describe('merging another journal', () => {
  it('adds new entries to their months, sorted by time', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append(checkInEntry('noon', loggedAt('2026-03-10')));
    const given = [
      direction('early', loggedAt('2026-02-28', '18:00'), '2026-03-01'),
      checkInEntry('noon', loggedAt('2026-03-10')),
      dream,
    ];

    expect(await journal.merge(given)).toEqual({ ok: true, value: { added: 2, existing: 1 } });

    expect(contentOf(folder, '2026-02')).toEqual({ version: 1, entries: [dream] });
    expect(contentOf(folder, '2026-03').entries).toEqual([given[0], given[1]]);
    expect(journal.between('2026-03-01', '2026-03-31')).toEqual([given[0], given[1]]);
  });

  it('adds neither existing entries nor duplicates', async () => {
    const folder = emptyFolder();
    const given = [
      checkInEntry('a', loggedAt('2026-03-10')),
      checkInEntry('a', loggedAt('2026-05-10')),
      resetEntry('b', loggedAt('2026-04-10')),
    ];

    expect(await journalIn(folder).merge(given)).toEqual({ ok: true, value: { added: 2, existing: 1 } });
    expect(await journalIn(folder).merge(given)).toEqual({ ok: true, value: { added: 0, existing: 3 } });
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json', '2026-04.json']);
  });

  it('adds nothing twice if two merges run at once', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);

    await Promise.all([1, 2].map(() => journal.merge([checkInEntry('a', loggedAt('2026-03-10'))])));

    expect(contentOf(folder, '2026-03').entries).toEqual([checkInEntry('a', loggedAt('2026-03-10'))]);
  });

  it('does not change existing entries', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append({ ...checkInEntry('a', loggedAt('2026-03-10')), energy: 1 });

    await journal.merge([{ ...checkInEntry('a', loggedAt('2026-03-10')), energy: 5 }]);

    expect(contentOf(folder, '2026-03').entries).toMatchObject([{ id: 'a', energy: 1 }]);
  });

  it('changes nothing if a month cannot be read', async () => {
    const folder = emptyFolder();
    mkdirSync(fileOf(folder, '2026-03'), { recursive: true });

    const merged = await journalIn(folder).merge([checkInEntry('a', loggedAt('2026-01-10'))]);

    expect(merged).toMatchObject({ ok: false });
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);
  });

  it('changes nothing if there are more entries than a month’s file can hold', async () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', { entries: [checkInEntry('a', loggedAt('2026-03-10'))] });
    const given = Array.from({ length: 40_000 }, (_, index) =>
      checkInEntry(`${index}`, loggedAt('2026-03-10')),
    );
    const other = checkInEntry('b', loggedAt('2026-02-10'));

    expect(await journalIn(folder).merge([other, ...given])).toEqual({
      ok: false,
      problem: JSON.stringify({ kind: 'month-full', month: '2026-03' }),
    });
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2026-03.json']);
    expect(contentOf(folder, '2026-03').entries).toHaveLength(1);
    expect(await journalIn(folder).merge([other, ...given.slice(1)])).toMatchObject({ ok: true });
  });

  it('restores an export on another computer', async () => {
    const [here, there] = [emptyFolder(), emptyFolder()];
    writeMonth(here, '2026-02', { entries: [dream] });
    writeMonth(here, '2026-03', {
      version: 1,
      entries: [{ ...resetEntry('r', loggedAt('2026-03-10')), mood: 'blue' }],
    });
    const all = await journalIn(here).all();
    const text = [...exportOf(all.ok ? all.value : [], 1)].join('');

    await journalIn(there).merge(imported(text).entries);

    for (const month of ['2026-02', '2026-03']) {
      expect(contentOf(there, month).entries).toEqual(contentOf(here, month).entries);
    }
  });
});

describe('an erased journal', () => {
  it('leaves no month, no set-aside or unfinished file, and nothing in memory', () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-02', 'damaged');
    const journal = journalIn(folder);
    journal.between('2026-02-01', '2026-02-28');
    journal.append(checkInEntry('a', loggedAt('2026-03-10')));
    for (const name of ['2026-01.json.new', '2025-12.json.tmp-123']) {
      writeFileSync(join(folder, 'journal', name), '');
    }

    expect(journal.erase()).toEqual([]);

    expect(readdirSync(folder)).toEqual([]);
    expect(journal.between('2026-01-01', '2026-12-31')).toEqual([]);
    expect(journal.warnings()).toEqual([]);
  });

  it('forgets entries that could not be written', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'journal'), 'a file where a folder should be');
    const journal = journalIn(folder);
    journal.append(checkInEntry('a', loggedAt('2026-03-10')));

    expect(journal.erase()).toEqual(['journal']);
    expect(journal.between('2026-03-01', '2026-03-31')).toEqual([]);
  });

  it('leaves no copy of a month that a sync has made', () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', { entries: [] });
    writeFileSync(join(folder, 'journal', '2026-03 (conflicted copy 2026-03-09).json'), '{"entries":[]}');

    expect(journalIn(folder).erase()).toEqual([]);

    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not remove other files', () => {
    const folder = emptyFolder();
    writeMonth(folder, '2026-03', { entries: [] });
    writeFileSync(join(folder, 'journal', 'my notes.txt'), 'mine');

    expect(journalIn(folder).erase()).toEqual([]);

    expect(readdirSync(join(folder, 'journal'))).toEqual(['my notes.txt']);
  });

  it('can be used again', () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    journal.append(checkInEntry('a', loggedAt('2026-03-10')));
    journal.erase();

    journal.append(checkInEntry('b', loggedAt('2026-03-10')));

    expect(contentOf(folder, '2026-03').entries).toEqual([checkInEntry('b', loggedAt('2026-03-10'))]);
  });
});

describe('a file of another version', () => {
  it('without a number is read, and gets a number when it is written', () => {
    const folder = emptyFolder();
    const old = resetEntry('a', loggedAt('2026-03-09'));
    writeMonth(folder, '2026-03', { entries: [old] });
    const journal = journalIn(folder);

    expect(journal.between('2026-03-09', '2026-03-09')).toEqual([old]);
    journal.append(checkInEntry('b', loggedAt('2026-03-10')));

    expect(contentOf(folder, '2026-03')).toEqual({
      version: 1,
      entries: [old, checkInEntry('b', loggedAt('2026-03-10'))],
    });
  });

  it('of the future is read as far as possible and loses nothing when written', async () => {
    const folder = emptyFolder();
    const known = { ...resetEntry('a', loggedAt('2026-02-15')), mood: { of: 'day' } };
    writeMonth(folder, '2026-02', { version: 2, theme: 'sea', entries: [dream, 'odd', known] });
    const journal = journalIn(folder);

    expect(journal.between('2026-02-01', '2026-02-28')).toEqual([resetEntry('a', loggedAt('2026-02-15'))]);
    journal.append(checkInEntry('b', loggedAt('2026-02-16')));
    journal.amend('a', '2026-02-15', { outcome: 'done' });
    await journal.merge([checkInEntry('c', loggedAt('2026-02-15', '18:00'))]);

    expect(contentOf(folder, '2026-02')).toEqual({
      version: 2,
      theme: 'sea',
      entries: [
        'odd',
        dream,
        { ...known, outcome: 'done' },
        checkInEntry('c', loggedAt('2026-02-15', '18:00')),
        checkInEntry('b', loggedAt('2026-02-16')),
      ],
    });
  });
});

describe('removed entries', () => {
  it('disappear from their months, which otherwise stay the same', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    writeMonth(folder, '2026-02', {
      version: 2,
      entries: ['odd', dream, resetEntry('a', loggedAt('2026-02-10'))],
    });
    writeMonth(folder, '2026-03', { version: 1, entries: [checkInEntry('b', loggedAt('2026-03-10'))] });
    const march = JSON.stringify(contentOf(folder, '2026-03'));

    expect(await journal.remove(({ kind }) => kind === 'reset')).toEqual({ ok: true, value: null });

    expect(contentOf(folder, '2026-02')).toEqual({ version: 2, entries: ['odd', dream] });
    expect(JSON.stringify(contentOf(folder, '2026-03'))).toBe(march);
  });

  it('are a problem and a warning if a month cannot be read, but disappear from the others', async () => {
    const folder = emptyFolder();
    const journal = journalIn(folder);
    const unreadable = JSON.stringify({ kind: 'unreadable', file: '2026-02.json' });
    mkdirSync(fileOf(folder, '2026-02'), { recursive: true });
    writeMonth(folder, '2026-03', { version: 1, entries: [resetEntry('a', loggedAt('2026-03-10'))] });

    expect(await journal.remove(() => true)).toEqual({ ok: false, problem: unreadable });
    expect(journal.warnings()).toEqual([unreadable]);
    expect(contentOf(folder, '2026-03').entries).toEqual([]);
  });
});
