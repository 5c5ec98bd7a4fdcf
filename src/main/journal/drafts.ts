/** Drafts: what was typed into a reflection but not saved yet, by day. */

import { join } from 'node:path';
import { type Day, type Millis, parseEach, second } from '../../shared/domain/common';
import { type ReflectionDraft, reflectionDraftSchema } from '../../shared/domain/day';
import type { Clock } from '../platform';
import { type FileWarning, type JsonFileParts, type JsonObject, openJsonFile, removeFiles } from '../storage';

/** Batches the changes while somebody types. */
const saveDelay: Millis = second;

export interface Drafts {
  /** Returns the draft of a day, or null if there is none. */
  of(day: Day): ReflectionDraft | null;
  /** Stores a draft, replacing the day's earlier one. */
  keep(draft: ReflectionDraft): void;
  /** Removes the draft of a day, after its reflection was saved. */
  drop(day: Day): void;
  /** Writes pending changes now, and retries a write that failed. */
  save(): void;
  /** Sentences about a damaged, unreadable or unsaved file. */
  warnings(): readonly string[];
  /** Removes all drafts. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

/**
 * Opens `drafts.json`.
 *
 * @param folder the data folder
 */
export function createDrafts(
  folder: string,
  clock: Clock,
  format: (warning: FileWarning) => string,
  onSetAside?: JsonFileParts['onSetAside'],
): Drafts {
  const open = () => openJsonFile(join(folder, 'drafts.json'), { ...clock, onSetAside });
  let file = open();
  /** Changes since the last write; null stands for a removed draft. */
  let changed: ReadonlyMap<Day, ReflectionDraft | null> = new Map();
  let cancel: (() => void) | null = null;

  const content = (): JsonObject => {
    const stored = file.read();
    return stored.ok ? stored.value : file.lastKnown();
  };
  // Read at launch, so that a problem shows before a draft is needed.
  content();

  function save(): void {
    cancel?.();
    cancel = null;
    if (changed.size === 0) {
      file.save();
      return;
    }
    const saving = changed;
    const written = file.update(content => {
      const others = draftsIn(content).filter(({ day }) => !saving.has(day));
      const drafts = [...others, ...[...saving.values()].filter(draft => draft !== null)];
      return { version: 1, ...content, drafts };
    });
    if (written.ok || written.problem.kind === 'not-saved') changed = new Map();
  }

  function change(day: Day, draft: ReflectionDraft | null): void {
    changed = new Map([...changed, [day, draft]]);
    cancel ??= clock.after(saveDelay, save);
  }

  const of = (day: Day): ReflectionDraft | null => {
    const change = changed.get(day);
    return change === undefined ? (draftsIn(content()).find(draft => draft.day === day) ?? null) : change;
  };

  return {
    of,
    keep: draft => change(draft.day, draft),
    drop(day) {
      // If the file cannot be read right now, it may contain a draft.
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
      const remaining = removeFiles(folder, /^drafts\./);
      file = open();
      return remaining;
    },
  };
}

const draftsIn = ({ drafts }: JsonObject): readonly ReflectionDraft[] =>
  parseEach(reflectionDraftSchema, drafts);
