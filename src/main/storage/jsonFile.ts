/** A JSON file of the app's own: read whole, written whole or not at all, set aside where it is damaged. */

import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, type Instant, isRecord, ok, type Result } from '../../shared/domain/common';
import { writeAtomically } from './atomicWrite';

/** What befell a file of the app's own. The catalogue has the words. */
export type FileWarning =
  /** It could not be understood; it lies beside the new one, under the name `aside`. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly aside: string }
  /** It is there and cannot be read, so that it is not written either. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** The latest change is in memory only; the next write takes it along. */
  | { readonly kind: 'not-saved'; readonly file: string; readonly why: WhyNotWritten };

export type WhyNotWritten = 'disk-full' | 'read-only' | 'failed';

export type FileProblem = Exclude<FileWarning, { kind: 'set-aside' }>;

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonFile {
  /** What it holds, empty where there is none; or that it is there and cannot be read. */
  read(): Result<JsonObject, FileProblem>;
  /** What it held when it could be read last, empty before: another program may keep it to itself for a while. */
  lastKnown(): JsonObject;
  /** Replaces what it holds. A change that cannot be saved is kept, and read from then on. */
  write(content: JsonObject): Result<null, FileProblem>;
  /** Tries again to save what could not be saved; without such a change nothing happens. */
  save(): void;
  /** What is wrong with it now, after what has been wrong since the start. */
  warnings(): readonly FileWarning[];
}

export interface JsonFileParts {
  now(): Instant;
  /** Puts the text in the place of the file's, whole or not at all; throws the system's error. */
  write?(path: string, text: string): void;
  /** Whether a JSON object is what the file should hold; where not, it is damaged. */
  isSound?(content: JsonObject): boolean;
  /** Called with its name when it was damaged and lies under another one now. */
  onSetAside?(file: string): void;
}

interface Known {
  readonly content: JsonObject;
  readonly stamp: string;
}

/** @param path absolute, ending in `.json`; its folder is made when it is first written */
export function openJsonFile(
  path: string,
  { now, write: replace = writeAtomically, isSound = () => true, onSetAside }: JsonFileParts,
): JsonFile {
  const file = basename(path);
  const quarantined: FileWarning[] = [];
  let known: Known | null = null;
  let trouble: FileProblem | null = null;

  function read(): Result<JsonObject, FileProblem> {
    if (known !== null && trouble?.kind === 'not-saved') return ok(known.content);
    try {
      // Another program (an editor, a sync) may have written it: what it wrote is not to be lost.
      const stamp = stampOf(path);
      if (known?.stamp !== stamp) known = { content: load(stamp), stamp };
      trouble = null;
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

  /** The clock may be set back: no file that was set aside before is written over. */
  function freeName(wanted: string, count = 1): string {
    const name = `${wanted}${count === 1 ? '' : `-${count}`}.json`;
    return existsSync(join(dirname(path), name)) ? freeName(wanted, count + 1) : name;
  }

  function unreadable(error: unknown): Result<never, FileProblem> {
    if (!isSystemError(error)) throw error;
    trouble = { kind: 'unreadable', file };
    return fail(trouble);
  }

  function write(content: JsonObject): Result<null, FileProblem> {
    const before = read();
    if (!before.ok) return before;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      replace(path, JSON.stringify(content, null, '\t'));
      known = { content, stamp: stampOf(path) };
      trouble = null;
      return ok(null);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      known = { content, stamp: '' };
      trouble = { kind: 'not-saved', file, why: whyNotWritten(error) };
      return fail(trouble);
    }
  }

  return {
    read,
    lastKnown: () => known?.content ?? {},
    write,
    save() {
      if (known !== null && trouble?.kind === 'not-saved') write(known.content);
    },
    warnings: () => (trouble === null ? quarantined : [...quarantined, trouble]),
  };
}

const absent = 'absent';

/** Changes whenever the file is replaced or written. */
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

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

export function whyNotWritten({ code, syscall }: NodeJS.ErrnoException): WhyNotWritten {
  // On Windows another program, such as a virus scanner, may hold the file for a moment.
  if (syscall === 'rename') return 'failed';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'read-only' : 'failed';
}
