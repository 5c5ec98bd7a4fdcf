/** A JSON file of the app's own: read whole, written atomically by electron-store, set aside where it is damaged. */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../shared/domain/result';
import type { Instant } from '../shared/domain/time';

/** What befell a file of the app's own. The catalogue has the words. */
export type FileNotice =
  /** It could not be understood; it lies beside the new one, under the name `aside`. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly aside: string }
  /** It is there and cannot be read, so that it is not written either. */
  | { readonly kind: 'unreadable'; readonly file: string }
  /** The latest change is in memory only; the next write takes it along. */
  | { readonly kind: 'not-saved'; readonly file: string; readonly why: 'disk-full' | 'read-only' | 'failed' };

export type FileTrouble = Exclude<FileNotice, { kind: 'set-aside' }>;

/** What is needed of electron-store, or of `conf`, its base, where there is no Electron. */
export interface Store {
  store: Record<string, unknown>;
}

export interface StoreOptions {
  readonly cwd: string;
  /** Without its extension. */
  readonly name: string;
  readonly configFileMode: number;
  readonly accessPropertiesByDotNotation: boolean;
}

export type OpenStore = (options: StoreOptions) => Store;

export interface StoreOpener {
  /** Ready when `load` is; earlier is a mistake of the caller. */
  readonly open: OpenStore;
  load(): Promise<void>;
}

/**
 * Opens stores with a library that is loaded when it suits: reading needs none of it, and its 40 ms would come before
 * the tray.
 */
export function createStoreOpener(library: () => Promise<OpenStore>): StoreOpener {
  let opened: OpenStore | null = null;
  return {
    open(options) {
      if (opened === null) throw new Error('A file is written before the library for it is loaded');
      return opened(options);
    },
    async load() {
      opened ??= await library();
    },
  };
}

export type Content = Readonly<Record<string, unknown>>;

export interface StoredFile {
  /** What it holds, empty where there is none; or that it is there and cannot be read. */
  read(): Result<Content, FileTrouble>;
  /** Replaces what it holds. A change that cannot be saved is kept, and read from then on. */
  write(content: Content): Result<null, FileTrouble>;
  /** Tries again to save what could not be saved; without such a change nothing happens. */
  save(): void;
  /** What is wrong with it now, after what has been wrong since the start. */
  notices(): readonly FileNotice[];
}

export interface FileParts {
  readonly openStore: OpenStore;
  now(): Instant;
  /** Whether a JSON object is what the file should hold; where not, it is damaged. */
  isSound?(content: Content): boolean;
}

interface Known {
  readonly content: Content;
  readonly stamp: string;
}

/** @param path absolute, ending in `.json`; its folder is made when it is first written */
export function openStoredFile(
  path: string,
  { openStore, now, isSound = () => true }: FileParts,
): StoredFile {
  const file = basename(path);
  const setAside: FileNotice[] = [];
  let known: Known | null = null;
  let trouble: FileTrouble | null = null;
  let store: Store | null = null;

  function read(): Result<Content, FileTrouble> {
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

  function load(stamp: string): Content {
    if (stamp === absent) return {};
    const content = contentOf(readFileSync(path, 'utf8'));
    if (content !== null && isSound(content)) return content;
    const aside = `${basename(path, '.json')}.damaged-${new Date(now()).toISOString().replace(/[:.]/g, '-')}.json`;
    renameSync(path, join(dirname(path), aside));
    setAside.push({ kind: 'set-aside', file, aside });
    return {};
  }

  function unreadable(error: unknown): Result<never, FileTrouble> {
    if (!isSystemError(error)) throw error;
    trouble = { kind: 'unreadable', file };
    return fail(trouble);
  }

  function write(content: Content): Result<null, FileTrouble> {
    const before = read();
    if (!before.ok) return before;
    try {
      makeWritable(dirname(path));
      store ??= openStore({
        cwd: dirname(path),
        name: basename(path, '.json'),
        configFileMode: 0o600,
        accessPropertiesByDotNotation: false,
      });
      store.store = { ...content };
      known = { content, stamp: stampOf(path) };
      trouble = null;
      return ok(null);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      known = { content, stamp: '' };
      trouble = { kind: 'not-saved', file, why: whyNot(error) };
      return fail(trouble);
    }
  }

  return {
    read,
    write,
    save() {
      if (known !== null && trouble?.kind === 'not-saved') write(known.content);
    },
    notices: () => (trouble === null ? setAside : [...setAside, trouble]),
  };
}

const absent = 'absent';

/** Changes whenever the file is replaced or written. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? absent : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

function contentOf(text: string): Content | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as Content)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Makes the folder where there is none. electron-store would try for a second, blocking, where it may not write. */
function makeWritable(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

function whyNot({ code }: NodeJS.ErrnoException): 'disk-full' | 'read-only' | 'failed' {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'read-only' : 'failed';
}
