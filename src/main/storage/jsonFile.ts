/** A JSON file that is written atomically and set aside if it is damaged. */

import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, type Instant, isRecord, ok, type Result } from '../../shared/domain/common';
import { writeAtomically } from './atomicWrite';
import { isSystemError, type WhyNotWritten, whyNotWritten } from './systemError';

/** A problem with a file that the user should know about. */
export type FileWarning =
  /** It was damaged and has been renamed to `aside`, in the same folder. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly aside: string }
  /** It exists but cannot be read, and is therefore not written either. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** The latest change is only in memory; the next write will include it. */
  | { readonly kind: 'not-saved'; readonly file: string; readonly why: WhyNotWritten };

export type FileProblem = Exclude<FileWarning, { kind: 'set-aside' }>;

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonFile {
  /** Returns the content, empty if there is no file. Fails if the file exists but cannot be read. */
  read(): Result<JsonObject, FileProblem>;
  /** Returns the content that was last read, or an empty one. For when another program locks the file. */
  lastKnown(): JsonObject;
  /** Replaces the content. If it cannot be saved, it is kept in memory and `read` returns it. */
  write(content: JsonObject): Result<null, FileProblem>;
  /** Retries a write that failed. Does nothing if there is none. */
  save(): void;
  /** The files set aside since launch, and then the current problem, if any. */
  warnings(): readonly FileWarning[];
}

export interface JsonFileParts {
  now(): Instant;
  /** Replaces the file's text atomically. Throws system errors. */
  write?(path: string, text: string): void;
  /** Whether the content has the expected shape; if not, the file counts as damaged. */
  isSound?(content: JsonObject): boolean;
  /** Called with its name when it was damaged and lies under another one now. */
  onSetAside?(file: string): void;
}

interface Known {
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
  { now, write: replace = writeAtomically, isSound = () => true, onSetAside }: JsonFileParts,
): JsonFile {
  const file = basename(path);
  const quarantined: FileWarning[] = [];
  let known: Known | null = null;
  let problem: FileProblem | null = null;

  function read(): Result<JsonObject, FileProblem> {
    if (known !== null && problem?.kind === 'not-saved') return ok(known.content);
    try {
      // An editor or a sync may have written the file, so a changed file is read again.
      const stamp = stampOf(path);
      if (known?.stamp !== stamp) known = { content: load(stamp), stamp };
      problem = null;
      return ok(known.content);
    } catch (error) {
      return unreadable(error);
    }
  }

  function load(stamp: string): JsonObject {
    if (stamp === absent) return {};
    const content = contentOf(readFileSync(path, 'utf8'));
    if (content !== null && isSound(content)) return content;
    const aside = freeName(
      `${basename(path, '.json')}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '-')}`,
    );
    renameSync(path, join(dirname(path), aside));
    quarantined.push({ kind: 'set-aside', file, aside });
    onSetAside?.(file);
    return {};
  }

  /** Avoids names that exist already; the clock may have been set back. */
  function freeName(base: string, count = 1): string {
    const name = `${base}${count === 1 ? '' : `-${count}`}.json`;
    return existsSync(join(dirname(path), name)) ? freeName(base, count + 1) : name;
  }

  function unreadable(error: unknown): Result<never, FileProblem> {
    if (!isSystemError(error)) throw error;
    problem = { kind: 'unreadable', file };
    return fail(problem);
  }

  function write(content: JsonObject): Result<null, FileProblem> {
    const before = read();
    if (!before.ok) return before;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      replace(path, JSON.stringify(content, null, '\t'));
      known = { content, stamp: stampOf(path) };
      problem = null;
      return ok(null);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      known = { content, stamp: '' };
      problem = { kind: 'not-saved', file, why: whyNotWritten(error) };
      return fail(problem);
    }
  }

  return {
    read,
    lastKnown: () => known?.content ?? {},
    write,
    save() {
      if (known !== null && problem?.kind === 'not-saved') write(known.content);
    },
    warnings: () => (problem === null ? quarantined : [...quarantined, problem]),
  };
}

const absent = 'absent';

/** Returns a text that changes whenever the file is written or replaced. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? absent : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

function contentOf(text: string): JsonObject | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(content) ? content : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
