/** The journal as a whole: all of it read, another one merged into it. A month at a time, so that nobody waits long. */

import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { fail, groupBy, type Month, monthOf, ok, type Result } from '../../shared/domain/common';
import { type AnyEntry, entryDay, isAnyEntry } from '../../shared/domain/journal';
import type { FileProblem } from '../storage';
import type { Months } from './months';

/** What became of the entries that were merged. */
export interface Merged {
  readonly added: number;
  /** Were there already, and stay as they are here. */
  readonly existing: number;
}

/** Every entry as it stands in its file, also of kinds that this version does not know. */
export async function readAllEntries(months: Months): Promise<Result<readonly AnyEntry[], FileProblem>> {
  const names = months.names();
  if (!names.ok) return names;
  const all: AnyEntry[] = [];
  for (const month of names.value) {
    const entries = months.read(month);
    if (!entries.ok) return entries;
    all.push(...entries.value.filter(isAnyEntry));
    await othersHadTheirTurn();
  }
  return ok(all);
}

/**
 * Adds those of `given` whose id is not there yet. Where a file cannot be read nothing is changed; where one cannot be
 * saved, its entries count all the same, and the problem is the first of these.
 */
export async function mergeInto(
  months: Months,
  given: readonly AnyEntry[],
): Promise<Result<Merged, FileProblem>> {
  const all = await readAllEntries(months);
  if (!all.ok) return all;
  const ids = new Set(all.value.map(({ id }) => id));
  const added = given.filter(({ id }) => !ids.has(id) && ids.add(id));
  let problem: FileProblem | null = null;
  for (const [month, entries] of groupBy(added, entry => monthOf(entryDay(entry)))) {
    const written = mergeMonth(months, month, entries);
    if (!written.ok) problem ??= written.problem;
    await othersHadTheirTurn();
  }
  return problem === null
    ? ok({ added: added.length, existing: given.length - added.length })
    : fail(problem);
}

/** Takes out those that are meant. The problem is the first of a file that cannot be read or saved. */
export async function removeFrom(
  months: Months,
  isMeant: (entry: AnyEntry) => boolean,
): Promise<Result<null, FileProblem>> {
  const names = months.names();
  if (!names.ok) return names;
  let problem: FileProblem | null = null;
  for (const month of names.value) {
    const removed = removeFromMonth(months, month, isMeant);
    if (!removed.ok) problem ??= removed.problem;
    await othersHadTheirTurn();
  }
  return problem === null ? ok(null) : fail(problem);
}

function removeFromMonth(
  months: Months,
  month: Month,
  isMeant: (entry: AnyEntry) => boolean,
): Result<null, FileProblem> {
  const before = months.read(month);
  if (!before.ok) return before;
  const others = before.value.filter(entry => !isAnyEntry(entry) || !isMeant(entry));
  return others.length === before.value.length ? ok(null) : months.write(month, others);
}

/**
 * By time: what was said last of a day is what counts, wherever it was said. Looks for ids once more: others had their
 * turn meanwhile, and may have merged the same.
 */
function mergeMonth(months: Months, month: Month, entries: readonly AnyEntry[]): Result<null, FileProblem> {
  const before = months.read(month);
  if (!before.ok) return before;
  const ids = new Set(before.value.filter(isAnyEntry).map(({ id }) => id));
  const added = entries.filter(({ id }) => !ids.has(id));
  return months.write(
    month,
    [...before.value, ...added].toSorted((a, b) => atOf(a) - atOf(b)),
  );
}

const atOf = (unknown: unknown): number => (isAnyEntry(unknown) ? unknown.at : 0);
