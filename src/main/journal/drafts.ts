/** What was typed into a reflection and not saved yet: kept for its day until it is, also while no window is open. */

import { join } from 'node:path';
import { type Day, type Millis, parseEach, second } from '../../shared/domain/common';
import { type ReflectionDraft, reflectionDraftSchema } from '../../shared/domain/day';
import type { Clock } from '../platform';
import { type FileWarning, type JsonFileParts, type JsonObject, openJsonFile, removeFiles } from '../storage';

/** Typing is no reason to write to the disk with each letter. */
const pause: Millis = second;

export interface Drafts {
  of(day: Day): ReflectionDraft | null;
  keep(draft: ReflectionDraft): void;
  /** It was saved. */
  drop(day: Day): void;
  /** Writes what still waits, and tries again what could not be written. */
  save(): void;
  /** Sentences about a file that could not be understood, read or written. */
  warnings(): readonly string[];
  /** Removes all of them; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

/** @param folder the data folder; the drafts lie in `drafts.json` */
export function createDrafts(
  folder: string,
  clock: Clock,
  format: (notice: FileWarning) => string,
  onSetAside?: JsonFileParts['onSetAside'],
): Drafts {
  const open = () => openJsonFile(join(folder, 'drafts.json'), { now: clock.now, onSetAside });
  let file = open();
  /** What changed since the file was written; null for a draft that is done with. */
  let changed: ReadonlyMap<Day, ReflectionDraft | null> = new Map();
  let cancel: (() => void) | null = null;

  const content = (): JsonObject => {
    const stored = file.read();
    return stored.ok ? stored.value : file.lastKnown();
  };
  // Read at once: what is wrong with it is said before anyone asks for a draft.
  content();

  function save(): void {
    cancel?.();
    cancel = null;
    if (changed.size === 0) {
      file.save();
      return;
    }
    const before = file.read();
    // What it holds is not known: nothing is put in its place.
    if (!before.ok) return;
    const others = draftsIn(before.value).filter(({ day }) => !changed.has(day));
    const drafts = [...others, ...[...changed.values()].filter(draft => draft !== null)];
    const written = file.write({ version: 1, ...before.value, drafts });
    if (written.ok || written.problem.kind === 'not-saved') changed = new Map();
  }

  function change(day: Day, draft: ReflectionDraft | null): void {
    changed = new Map([...changed, [day, draft]]);
    cancel ??= clock.after(pause, save);
  }

  const of = (day: Day): ReflectionDraft | null => {
    const since = changed.get(day);
    return since === undefined ? (draftsIn(content()).find(draft => draft.day === day) ?? null) : since;
  };

  return {
    of,
    keep: draft => change(draft.day, draft),
    drop(day) {
      // A file that cannot be read just now may hold one.
      if (of(day) === null && file.read().ok) return;
      change(day, null);
      save();
    },
    save,
    warnings: () => file.warnings().map(format),
    erase() {
      cancel?.();
      cancel = null;
      changed = new Map();
      const kept = removeFiles(folder, /^drafts\./);
      file = open();
      return kept;
    },
  };
}

const draftsIn = ({ drafts }: JsonObject): readonly ReflectionDraft[] =>
  parseEach(reflectionDraftSchema, drafts);
