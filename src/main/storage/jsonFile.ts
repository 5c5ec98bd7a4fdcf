/** A JSON file that is written atomically and set aside if it is damaged. */

import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fail, type Instant, isTooDeep, type Millis, ok, type Result } from '../../shared/domain/common';
import { realPathOf, writeAtomically } from './atomicWrite';
import { withLock } from './fileLock';
import { absent, isTooLarge, type JsonObject, jsonText, notAFile, readContent, stampOf } from './jsonContent';
import { quarantine } from './quarantine';
import { createSecondLook } from './secondLook';
import { isSystemError, type WhyNotWritten, whyNotWritten } from './systemError';

/** A problem with a file that the user should know about. */
export type FileWarning =
  /** It was damaged and has been renamed to `aside`, in the same folder. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly aside: string }
  /** It exists but cannot be read, and is therefore not written either. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** It is so large that reading it would block the app, and is left as it is. */
  | { readonly kind: 'too-large'; readonly file: string }
  /** The latest changes are only in memory; the next write will include them. */
  | { readonly kind: 'not-saved'; readonly file: string; readonly why: WhyNotWritten };

export type FileProblem = Exclude<FileWarning, { kind: 'set-aside' }>;

export interface JsonFile {
  /**
   * Returns the content, empty if there is no file. Fails if the file exists but cannot be read, and for a second if
   * it looks damaged, because another program may be in the middle of writing it.
   */
  read(): Result<JsonObject, FileProblem>;
  /** Returns the content that was last read, or an empty one. For when another program locks the file. */
  lastKnown(): JsonObject;
  /**
   * Replaces the content by what `change` makes of it; it may be called again if another process has written the file
   * in between. A change that cannot be saved is kept in memory, and `read` includes it.
   */
  update(change: (content: JsonObject) => JsonObject): Result<null, FileProblem>;
  /** Retries changes that could not be saved. Does nothing if there are none. */
  save(): void;
  /** Resolves when a file that looks damaged may be read again or set aside; at once for any other file. */
  settled(): Promise<void>;
  /** Takes a file that is too large to be read for a damaged one, unless it changes. */
  treatAsDamaged(): void;
  /** The files set aside since launch, and then the current problem, if any. */
  warnings(): readonly FileWarning[];
}

export interface JsonFileParts {
  now(): Instant;
  /** Runs `action` after `delay`. */
  after(delay: Millis, action: () => void): unknown;
  /** Replaces the file's text atomically. Throws system errors. */
  write?(path: string, text: string): void;
  /** Whether the content has the expected shape; if not, the file counts as damaged. */
  isSound?(content: JsonObject): boolean;
  /** Whether a file that is too large to be read stays where it is, instead of being set aside. */
  readonly keepsLarge?: boolean;
  /** Called with its name when it was damaged and lies under another one now. */
  onSetAside?(file: string): void;
}

/** What the file contained when it was last read or written. */
interface Stored {
  readonly content: JsonObject;
  readonly stamp: string;
}

/**
 * Opens a JSON file. Nothing is read before the first call.
 *
 * @param path absolute, ending in `.json`; its folder is created on the first write
 */
export function openJsonFile(
  path: string,
  {
    now,
    after,
    write: replace = writeAtomically,
    isSound = () => true,
    keepsLarge = false,
    onSetAside,
  }: JsonFileParts,
): JsonFile {
  const file = basename(path);
  const quarantined: FileWarning[] = [];
  const unreadable: FileProblem = { kind: 'unreadable', file };
  let stored: Stored | null = null;
  /** Changes that are not on disk yet. */
  let unsaved: readonly ((content: JsonObject) => JsonObject)[] = [];
  /** The content including unsaved changes. */
  let current: JsonObject = {};
  let problem: FileProblem | null = null;
  const secondLook = createSecondLook(after, read);
  /** The stamp of a large file that is damaged. */
  let damagedStamp: string | null = null;

  function read(): Result<JsonObject, FileProblem> {
    if (unsaved.length > 0) return ok(current);
    try {
      problem = load();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      problem = unreadable;
    }
    return problem === null ? ok(current) : fail(problem);
  }

  /** Reads the file if another program has changed it. It is unreadable if it looks damaged but may not be. */
  function load(): FileProblem | null {
    const stamp = stampOf(path);
    if (stamp === notAFile) return unreadable;
    if (stored?.stamp !== stamp) {
      const isKept = keepsLarge && stamp !== absent && stamp !== damagedStamp;
      if (isKept && isTooLarge(path)) return { kind: 'too-large', file };
      const content = stamp === absent ? {} : soundContent();
      if (content === null && !secondLook.isOver(stamp)) return unreadable;
      stored = content === null || isTooDeep(content) ? replaceDamaged(content) : { content, stamp };
    }
    current = unsaved.reduce((content, change) => change(content), stored.content);
    return null;
  }

  function soundContent(): JsonObject | null {
    const content = readContent(path);
    return content !== null && isSound(content) ? content : null;
  }

  function replaceDamaged(content: JsonObject | null): Stored {
    const { aside, kept } = quarantine(path, content, now(), replace);
    quarantined.push({ kind: 'set-aside', file, aside });
    onSetAside?.(file);
    return { content: kept, stamp: stampOf(path) };
  }

  /** Writes all unsaved changes. The lock keeps other processes from writing between the read and the write. */
  function flush(): Result<null, FileProblem> {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      problem = withLock(realPathOf(path), now(), () => {
        const unread = load();
        if (unread !== null) return unread;
        replace(path, jsonText(current));
        stored = { content: current, stamp: stampOf(path) };
        return null;
      });
      if (problem === null) unsaved = [];
    } catch (error) {
      if (!isSystemError(error)) throw error;
      problem = { kind: 'not-saved', file, why: whyNotWritten(error) };
    }
    return problem === null ? ok(null) : fail(problem);
  }

  return {
    read,
    lastKnown: () => current,
    update(change) {
      const before = read();
      if (!before.ok) return before;
      current = change(before.value);
      unsaved = [...unsaved, change];
      return flush();
    },
    save() {
      if (unsaved.length > 0) flush();
    },
    settled: () => (read().ok ? Promise.resolve() : secondLook.over()),
    treatAsDamaged() {
      damagedStamp = stampOf(path);
    },
    warnings: () => (problem === null ? quarantined : [...quarantined, problem]),
  };
}
