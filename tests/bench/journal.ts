/** Measures a journal of ten years with 20 entries a day: appending, opening a day, summary, export and import. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createExportImport } from '../../src/main/export/exportImport';
import { createJournal, type Journal } from '../../src/main/journal/journal';
import { groupBy } from '../../src/shared/domain/common/collections';
import {
  type Day,
  dayName,
  hour,
  type Instant,
  midnightAfter,
  monthOf,
} from '../../src/shared/domain/common/time';
import type { Entry } from '../../src/shared/domain/journal/entry';
import { createI18n } from '../../src/shared/i18n/i18n';
import { type Figure, percentile } from './figures';

const years = 10;
const perDay = 20;
const today = Date.UTC(2026, 5, 15, 12);

/** A busy person's day: check-ins, and resets of which some have a line of text. */
const entriesOn = (noon: Instant): readonly Entry[] =>
  Array.from({ length: perDay }, (_, index): Entry => {
    const base = { id: crypto.randomUUID(), at: noon - 4 * hour + (index * 8 * hour) / perDay };
    if (index % 2 === 0) return { ...base, kind: 'check-in', energy: 1 + (index % 5), focus: 3 };
    const transition = `${crypto.randomUUID()}@example.com@${base.at}@${base.at}`;
    const facing = index % 3 === 0 ? 'Settle the one open question first' : undefined;
    return { ...base, kind: 'reset', transition, outcome: 'done', seconds: 60, energy: 4, facing };
  });

function writeYears(folder: string): readonly Day[] {
  const days = Array.from({ length: years * 365 }, (_, ago) => midnightAfter(today, -ago) + 12 * hour);
  mkdirSync(join(folder, 'journal'));
  for (const [month, noons] of groupBy(days, noon => monthOf(dayName(noon)))) {
    const entries = noons.toReversed().flatMap(entriesOn);
    writeFileSync(
      join(folder, 'journal', `${month}.json`),
      JSON.stringify({ version: 1, entries }, null, '\t'),
    );
  }
  return days.map(dayName);
}

const openJournal = (folder: string): Journal =>
  createJournal(folder, { now: () => today, after: () => undefined, format: ({ kind }) => kind });

/** The export and import of Settings; every dialog returns `path`. */
function exportImportOf(journal: Journal, path: string): ReturnType<typeof createExportImport> {
  const { t, times } = createI18n();
  const answer = async () => path;
  return createExportImport({
    clock: { now: () => today },
    t,
    times,
    journal,
    dialogs: { openFile: answer, openFiles: async () => [path], openFolder: answer, saveFile: answer },
    settings: { read: () => ({ feeds: [null] }) },
    eraseAll: async () => [],
    onImport: () => undefined,
  });
}

function timed(action: () => unknown): number {
  const begin = performance.now();
  action();
  return performance.now() - begin;
}

/** Returns the longest time for which `action` blocks the event loop. */
async function longestBlock(action: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await action();
  // The last block is recorded only after another timer has run.
  await sleep(5);
  delay.disable();
  return delay.max / 1e6;
}

const p95 = (samples: readonly number[]): number => percentile(samples, 0.95);

export async function benchJournal(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-bench-'));
  try {
    const days = writeYears(folder);
    const journal = openJournal(folder);
    const appending = Array.from({ length: 200 }, (_, index) =>
      timed(() => journal.append({ id: `${index}`, kind: 'check-in', at: today + index, energy: 3 })),
    );
    // Reads each day from a month that is not loaded, as Reflection does.
    const opening = Array.from({ length: 100 }, (_, index) => {
      const day = days[(index * 37) % days.length] ?? '';
      return timed(() => openJournal(folder).between(day, day));
    });
    const reading: number[] = [];
    const exporting: number[] = [];
    const importing: number[] = [];
    for (let round = 0; round < 5; round++) {
      const exportImport = exportImportOf(openJournal(folder), join(folder, 'export.json'));
      reading.push(await longestBlock(exportImport.dataSummary));
      exporting.push(await longestBlock(() => exportImport.exportEntries('csv')));
      await exportImport.exportEntries('json');
      importing.push(await longestBlock(exportImport.importEntries));
    }
    const of = `${(days.length * perDay).toLocaleString('en')} entries`;
    return [
      { name: `appending to ${of}, p50`, unit: 'ms', app: appending, goal: { value: 10 } },
      { name: `appending to ${of}, p95`, unit: 'ms', app: appending, goal: { value: 10 }, of: p95 },
      { name: 'opening any day, p50', unit: 'ms', app: opening, goal: { value: 50 } },
      { name: 'opening any day, p95', unit: 'ms', app: opening, goal: { value: 50 }, of: p95 },
      { name: 'longest block while all are counted', unit: 'ms', app: reading, goal: { value: 100 } },
      { name: 'longest block while all are exported', unit: 'ms', app: exporting, goal: { value: 100 } },
      { name: 'longest block while all are imported', unit: 'ms', app: importing, goal: { value: 50 } },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
