/** What was typed into a reflection and not saved yet: kept for its day until it is, also while no window is open. */
import { join } from 'node:path';
import { type ReflectionDraft, reflectionDraftSchema } from '../shared/domain/reflection';
import { type Day, type Millis, second } from '../shared/domain/time';
import type { Clock } from './clock';
import { removeFiles } from './removeFiles';
import { type FileNotice, openStoredFile, type StoredFile } from './storedFile';

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
  notices(): readonly string[];
  /** Removes all of them; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

/** @param folder the data folder; the drafts lie in `drafts.json` */
export function createDrafts(folder: string, clock: Clock, say: (notice: FileNotice) => string): Drafts {
  const open = () => openStoredFile(join(folder, 'drafts.json'), { now: clock.now });
  let file = open();
  let drafts = draftsIn(file);
  let callOff: (() => void) | null = null;

  function save(): void {
    if (callOff === null) {
      file.save();
      return;
    }
    callOff();
    callOff = null;
    file.write({ version: 1, drafts });
  }

  function change(changed: readonly ReflectionDraft[]): void {
    drafts = changed;
    callOff ??= clock.after(pause, save);
  }

  const without = (day: Day): readonly ReflectionDraft[] => drafts.filter(draft => draft.day !== day);
  const of = (day: Day): ReflectionDraft | null => drafts.find(draft => draft.day === day) ?? null;

  return {
    of,
    keep: draft => change([...without(draft.day), draft]),
    drop(day) {
      if (of(day) === null) return;
      change(without(day));
      save();
    },
    save,
    notices: () => file.notices().map(say),
    erase() {
      callOff?.();
      callOff = null;
      drafts = [];
      const kept = removeFiles(folder, /^drafts\./);
      file = open();
      return kept;
    },
  };
}

function draftsIn(file: StoredFile): readonly ReflectionDraft[] {
  const content = file.read();
  const stored = content.ok && Array.isArray(content.value.drafts) ? content.value.drafts : [];
  return stored.flatMap((unknown: unknown) => reflectionDraftSchema.safeParse(unknown).data ?? []);
}
