/** The requests to export, import, summarise and delete the user's data. Every problem is a sentence. */

import { basename } from 'node:path';
import type { DataSummary, Exported, ExportFormat } from '../../shared/contract';
import { type Day, dayName, fail, groupBy, ok, type Result } from '../../shared/domain/common';
import { csvOf, type Entry, entryDay, exportOf, parseEntry, parseExport } from '../../shared/domain/journal';
import { dayNote, type Times, type Translate } from '../../shared/i18n';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { Dialogs } from '../shell';
import { flatMapChunked } from '../storage';
import { readText, writeChunks, writePages } from './exportFiles';

export interface ExportImportParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly t: Translate;
  readonly times: Times;
  readonly journal: Pick<Journal, 'all' | 'merge'>;
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
      const path = await dialogs.openFile({ name: t('data.kind.json'), extensions: ['json'] });
      if (path === null) return null;
      const text = await readText(path);
      if (text === null) return fail(t('data.notImported.no-access'));
      const entries = parseExport(text);
      if (!entries.ok) return fail(t(`data.notImported.${entries.problem}`));
      const merged = await journal.merge(entries.value);
      parts.onImport();
      return merged;
    },

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
