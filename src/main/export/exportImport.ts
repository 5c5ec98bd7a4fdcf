/** The requests to export, import, summarise and delete the user's data. Every problem is a sentence. */

import { basename } from 'node:path';
import type { DataSummary, Exported, ExportFormat, Imported, UnknownCopies } from '../../shared/contract';
import { type Day, dayName, fail, groupBy, ok, type Result } from '../../shared/domain/common';
import {
  type AnyEntry,
  csvOf,
  type Entry,
  entryDay,
  exportOf,
  type ImportProblem,
  parseEntry,
  readImport,
} from '../../shared/domain/journal';
import { dayNote, type Times, type Translate } from '../../shared/i18n';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { Dialogs } from '../shell';
import { collectChunked, flatMapChunked } from '../storage';
import { readText, writeChunks, writePages } from './exportFiles';

export interface ExportImportParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly t: Translate;
  readonly times: Times;
  readonly journal: Pick<Journal, 'all' | 'merge' | 'copies'>;
  readonly dialogs: Dialogs;
  readonly settings: { read(): { readonly feeds: readonly unknown[] } };
  /** Erases everything. Resolves to the names of files that could not be removed. */
  eraseAll(): Promise<readonly string[]>;
  /** Called after entries were imported. */
  onImport(): void;
}

/** Creates the requests. */
export function createExportImport(parts: ExportImportParts) {
  const { clock, t, times, journal, dialogs } = parts;

  /** Asks for a path to export to; null if the dialog was cancelled. */
  function choosePath(format: ExportFormat): Promise<string | null> {
    if (format === 'markdown') return dialogs.openFolder();
    const name = `one-degree-${dayName(clock.now())}.${format}`;
    return dialogs.saveFile(name, { name: t(`data.kind.${format}`), extensions: [format] });
  }

  async function exportFile(
    path: string,
    count: number,
    chunks: Iterable<string>,
  ): Promise<Result<Exported, string>> {
    const written = await writeChunks(path, chunks);
    if (!written.ok) return fail(t(`data.notExported.${written.problem}`));
    return ok({ what: 'entries', count, place: basename(path) });
  }

  async function exportDays(folder: string, entries: readonly Entry[]): Promise<Result<Exported, string>> {
    const days = await flatMapChunked(entries, entry => ({ day: entryDay(entry), entry }));
    const written = await writePages(folder, pagesOf(days));
    if (!written.ok) return fail(t(`data.notExported.${written.problem}`));
    const { written: count, existing } = written.value;
    return ok({ what: 'days', count, existing, place: basename(folder) });
  }

  function* pagesOf(days: readonly { readonly day: Day; readonly entry: Entry }[]) {
    for (const [day, ofDay] of groupBy(days, ({ day }) => day)) {
      yield [
        `${day}.md`,
        dayNote(
          day,
          ofDay.map(({ entry }) => entry),
          t,
          times,
        ),
      ] as const;
    }
  }

  async function entriesIn(path: string): Promise<Result<readonly AnyEntry[], ImportProblem | 'no-access'>> {
    const text = await readText(path);
    if (text === null) return fail('no-access');
    const { items, last: problem } = await collectChunked(readImport(text));
    return problem === null ? ok(items) : fail(problem);
  }

  /** Returns the entries of the chosen files. The problem names the file if there are several. */
  async function entriesInAll(paths: readonly string[]): Promise<Result<readonly AnyEntry[], string>> {
    const all: (readonly AnyEntry[])[] = [];
    for (const path of paths) {
      const entries = await entriesIn(path);
      if (entries.ok) all.push(entries.value);
      else {
        const sentence = t(`data.notImported.${entries.problem}`);
        return fail(paths.length === 1 ? sentence : `${basename(path)}: ${sentence}`);
      }
    }
    return ok(all.flat());
  }

  /** Returns the entries that are in copies of months but not in the journal, by copy. Unreadable copies have none. */
  async function unknownByCopy(): Promise<readonly (readonly AnyEntry[])[]> {
    const paths = journal.copies();
    const all = paths.length === 0 ? ok([]) : await journal.all();
    if (!all.ok) return [];
    const ids = new Set(all.value.map(({ id }) => id));
    const unknown: (readonly AnyEntry[])[] = [];
    for (const path of paths) {
      const entries = await entriesIn(path);
      if (entries.ok) unknown.push(entries.value.filter(({ id }) => !ids.has(id) && ids.add(id)));
    }
    return unknown.filter(({ length }) => length > 0);
  }

  async function merge(entries: readonly AnyEntry[]): Promise<Result<Imported, string>> {
    const merged = await journal.merge(entries);
    parts.onImport();
    return merged;
  }

  return {
    /** Null if the dialog was cancelled. */
    async exportEntries(format: ExportFormat): Promise<Result<Exported, string> | null> {
      const path = await choosePath(format);
      if (path === null) return null;
      const all = await journal.all();
      if (!all.ok) return all;
      if (format === 'json') return exportFile(path, all.value.length, exportOf(all.value, clock.now()));
      const entries = await flatMapChunked(all.value, entry => parseEntry(entry) ?? []);
      return format === 'csv' ? exportFile(path, entries.length, csvOf(entries)) : exportDays(path, entries);
    },

    /** Null if the dialog was cancelled. */
    async importEntries() {
      const paths = await dialogs.openFiles({ name: t('data.kind.json'), extensions: ['json'] });
      if (paths === null) return null;
      const entries = await entriesInAll(paths);
      return entries.ok ? merge(entries.value) : entries;
    },

    async unknownCopies(): Promise<UnknownCopies> {
      const unknown = await unknownByCopy();
      return { files: unknown.length, entries: unknown.flat().length };
    },

    importCopies: async () => merge((await unknownByCopy()).flat()),

    /** Returns the file's name, or null if the dialog was cancelled. */
    async saveNote(name: string, text: string): Promise<Result<string, string> | null> {
      const path = await dialogs.saveFile(name, { name: t('weekNote.kind'), extensions: ['md'] });
      if (path === null) return null;
      const written = await writeChunks(path, [text]);
      return written.ok ? ok(basename(path)) : fail(t(`weekNote.notSaved.${written.problem}`));
    },

    async dataSummary(): Promise<Result<DataSummary, string>> {
      const all = await journal.all();
      if (!all.ok) return all;
      const days = new Set(await flatMapChunked(all.value, entryDay));
      return ok({
        entries: all.value.length,
        days: days.size,
        calendars: parts.settings.read().feeds.length,
      });
    },

    async deleteEverything(): Promise<Result<null, string>> {
      const remaining = await parts.eraseAll();
      return remaining.length === 0 ? ok(null) : fail(t('data.notDeleted', { files: remaining.join(', ') }));
    },
  };
}

export type ExportImport = ReturnType<typeof createExportImport>;
