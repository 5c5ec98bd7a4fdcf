/** Operations on the whole journal, one month at a time so that the event loop stays responsive. */

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { append, fail, groupBy, type Month, monthOf, ok, type Result } from '../../shared/domain/common';
import { type AnyEntry, entryDay, isAnyEntry } from '../../shared/domain/journal';
import { type FileProblem, flatMapChunked } from '../storage';
import type { Months } from './months';

/** A merge would add more entries to a month than its file can hold. */
export interface MonthFull {
  readonly kind: 'month-full';
  readonly month: Month;
}

/** About 8 MB, above which a file would not be read any more; a busy month has 600. */
const maxMonthEntries = 40_000;

/** The result of a merge. */
export interface Merged {
  /** The number of new entries. */
  readonly added: number;
  /** The number of entries that were there already and were left as they are. */
  readonly existing: number;
}

/** Returns every entry as it is stored, including kinds that this version does not know. */
export async function readAllEntries(months: Months): Promise<Result<readonly AnyEntry[], FileProblem>> {
  const names = months.names();
  if (!names.ok) return names;
  const all: AnyEntry[] = [];
  for (const month of names.value) {
    await months.settled(month);
    const entries = await months.readAll(month);
    if (!entries.ok) return entries;
    append(all, await flatMapChunked(entries.value, entry => (isAnyEntry(entry) ? entry : [])));
    await yieldToEventLoop();
  }
  return ok(all);
}

/**
 * Adds the entries whose ids are new. Fails without changing anything if a file cannot be read or is full. If files cannot be
 * saved, their entries are kept in memory and the first problem is returned.
 */
export async function mergeInto(
  months: Months,
  imported: readonly AnyEntry[],
): Promise<Result<Merged, FileProblem | MonthFull>> {
  const all = await readAllEntries(months);
  if (!all.ok) return all;
  const isNew = await unknownTo(all.value);
  const added = await flatMapChunked(imported, entry =>
    isNew(entry) ? { entry, month: monthOf(entryDay(entry)) } : [],
  );
  const byMonth = groupBy(added, ({ month }) => month);
  for (const [month, entries] of byMonth) {
    const before = months.read(month);
    if (!before.ok) return before;
    if (before.value.length + entries.length > maxMonthEntries) return fail({ kind: 'month-full', month });
  }
  let problem: FileProblem | null = null;
  for (const [month, entries] of byMonth) {
    const written = mergeMonth(
      months,
      month,
      entries.map(({ entry }) => entry),
    );
    if (!written.ok) problem ??= written.problem;
    await yieldToEventLoop();
  }
  return problem === null
    ? ok({ added: added.length, existing: imported.length - added.length })
    : fail(problem);
}

/** Returns a function that says whether an entry is neither among these nor one that it was called with before. */
async function unknownTo(entries: readonly AnyEntry[]): Promise<(entry: AnyEntry) => boolean> {
  const ids = new Set<string>();
  await flatMapChunked(entries, ({ id }) => {
    ids.add(id);
    return [];
  });
  return ({ id }) => !ids.has(id) && ids.add(id).has(id);
}

/** Removes the entries that match. Returns the first problem of a file that cannot be read or saved. */
export async function removeFrom(
  months: Months,
  matches: (entry: AnyEntry) => boolean,
): Promise<Result<null, FileProblem>> {
  const names = months.names();
  if (!names.ok) return names;
  let problem: FileProblem | null = null;
  for (const month of names.value) {
    await months.settled(month);
    const removed = removeFromMonth(months, month, matches);
    if (!removed.ok) problem ??= removed.problem;
    await yieldToEventLoop();
  }
  return problem === null ? ok(null) : fail(problem);
}

function removeFromMonth(
  months: Months,
  month: Month,
  matches: (entry: AnyEntry) => boolean,
): Result<null, FileProblem> {
  const before = months.read(month);
  if (!before.ok) return before;
  const isRemoved = (entry: unknown): boolean => isAnyEntry(entry) && matches(entry);
  if (!before.value.some(isRemoved)) return ok(null);
  return months.update(month, entries => entries.filter(entry => !isRemoved(entry)));
}

/**
 * Merges entries into a month, sorted by time because the last entry of a day counts. Checks the ids again because
 * another merge may have run in the meantime.
 */
const mergeMonth = (months: Months, month: Month, entries: readonly AnyEntry[]): Result<null, FileProblem> =>
  months.update(month, before => {
    const ids = new Set(before.filter(isAnyEntry).map(({ id }) => id));
    const added = entries.filter(({ id }) => !ids.has(id));
    return [...before, ...added].toSorted((a, b) => atOf(a) - atOf(b));
  });

const atOf = (unknown: unknown): number => (isAnyEntry(unknown) ? unknown.at : 0);
