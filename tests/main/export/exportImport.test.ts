/** Importing files, and copies of months in the journal's folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExportImport } from '../../../src/main/export/exportImport';
import { timesIn } from '../../../src/shared/i18n/times';
import { emptyFolder } from '../../support/dataFolder';
import { checkInEntry, contentOf, journalIn, loggedAt, writeMonth } from '../../support/journal';
import { english } from '../../support/words';

const at = loggedAt('2026-03-10');
const month = (...ids: readonly string[]): string =>
  JSON.stringify({ version: 1, entries: ids.map(id => checkInEntry(id, at)) });

/** A journal with one entry, `a`, and files to import. */
function importing(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  writeMonth(folder, '2026-03', month('a'));
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(elsewhere, name), text);
    return join(elsewhere, name);
  });
  const never = async (): Promise<null> => null;
  const exportImport = createExportImport({
    clock: { now: () => at },
    t: english,
    times: timesIn('en-GB'),
    journal: journalIn(folder),
    dialogs: { openFile: never, openFolder: never, saveFile: never, openFiles: async () => paths },
    settings: { read: () => ({ feeds: [] }) },
    eraseAll: async () => [],
    onImport: () => undefined,
  });
  const ids = (): readonly string[] =>
    contentOf(folder, '2026-03').entries.map(({ id }: { id: string }) => id);
  const putCopy = (name: string, text: string) => writeFileSync(join(folder, 'journal', name), text);
  return {
    exportImport,
    ids,
    putCopy,
    textOf: (name: string) => readFileSync(join(folder, 'journal', name), 'utf8'),
  };
}

describe('an import', () => {
  it('takes several files at once: exports, months and copies of them', async () => {
    const { exportImport, ids } = importing({
      'export.json': `{"format":"one-degree",${month('a', 'b').slice(1)}`,
      '2026-03.json': month('b', 'c'),
      '2026-03.damaged-2026-03-10T08-00-00-000Z.json': month('d', 'e').slice(0, -10),
    });

    expect(await exportImport.importEntries()).toEqual({ ok: true, value: { added: 3, existing: 2 } });
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('changes nothing if one of them is no journal, and names it', async () => {
    const { exportImport, ids } = importing({ 'good.json': month('b'), 'package.json': '{"name":"other"}' });

    expect(await exportImport.importEntries()).toEqual({
      ok: false,
      problem: 'package.json: That file isn’t a One Degree JSON export. Nothing was changed.',
    });
    expect(ids()).toEqual(['a']);
  });
});

describe('copies of months in the journal’s folder', () => {
  it('are noticed while they have entries that the journal lacks, and stay as they are', async () => {
    const { exportImport, ids, putCopy, textOf } = importing({});
    const conflict = '2026-03 (conflicted copy 2026-03-09).json';
    putCopy(conflict, month('a', 'b'));
    putCopy('2026-03.sync-conflict-20260309-101010-ABCDEFG.json', month('b', 'c'));
    putCopy('2026-03-LAPTOP.json', month('a'));
    putCopy('2026-03.damaged-2026-03-10T08-00-00-000Z.json', 'nothing to be found');
    putCopy('my notes.json', month('d'));

    expect(await exportImport.unknownCopies()).toEqual({ files: 2, entries: 2 });
    expect(await exportImport.importCopies()).toEqual({ ok: true, value: { added: 2, existing: 0 } });

    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(await exportImport.unknownCopies()).toEqual({ files: 0, entries: 0 });
    expect(textOf(conflict)).toBe(month('a', 'b'));
  });
});
