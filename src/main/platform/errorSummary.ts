/** Summarizes an error for the log: class, code, system call, and where in our bundle it was thrown. Never the message. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../shared/domain/common';
import { pageOrigin } from './pageOrigin';

const maxFrames = 8;
const maxCauses = 3;

/**
 * Summarizes an error without private data. Messages may quote addresses, paths or text that could not be parsed, so
 * each part is included only if it has the expected format, and a stack frame only if it names a file of our bundle.
 *
 * @param bundle the folder of the built app
 */
export function summarizeError(error: unknown, bundle: string): string {
  const causes: unknown[] = [];
  for (let cause = error; causes.length < maxCauses && isErrorLike(cause); cause = cause.cause)
    causes.push(cause);
  if (causes.length === 0) return `thrown ${error === null ? 'null' : typeof error}`;
  const frames = framesOf(causes[0], bundle);
  return [causes.map(kindOf).join(' < '), ...(frames.length === 0 ? [] : ['at', ...frames])].join(' ');
}

interface ErrorLike {
  readonly cause?: unknown;
}

/** Includes errors that arrived from another process as plain data. */
const isErrorLike = (error: unknown): error is ErrorLike =>
  error instanceof Error || (isRecord(error) && typeof error.name === 'string');

function textOf(error: unknown, key: string): string {
  const value = (error as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}

/** For example, `Error ENOENT open`. */
function kindOf(error: unknown): string {
  const name = /^\$?[A-Z]\w{0,40}(?:Error|Exception)$/.exec(textOf(error, 'name'))?.[0] ?? 'Error';
  const code = /^[A-Z][A-Z0-9_]{1,60}$/.exec(textOf(error, 'code'))?.[0];
  // A failed spawn appends the program's path: `spawn /home/…`.
  const call = /^[a-z]\w{0,20}(?= |$)/.exec(textOf(error, 'syscall'))?.[0];
  return [name, code, call].filter(part => part !== undefined).join(' ');
}

/** Turns `at start (file:///opt/…/out/main/app.js:12:3)` into `main/app.js:12:3`, and a page's URL into its file. */
function framesOf(error: unknown, bundle: string): readonly string[] {
  const base = pathToFileURL(join(bundle, '/')).href;
  return textOf(error, 'stack')
    .split('\n')
    .flatMap(line => {
      const match = /^\s+at (?:async )?(?:.* \()?(.+):(\d+):(\d+)\)?$/.exec(line);
      if (match === null) return [];
      const [, place = '', row, column] = match;
      const url = place.replace(`${pageOrigin}/`, `${base}renderer/`);
      const file = (url.startsWith('file:') ? url : pathToFileURL(url).href).split(base)[1];
      if (file === undefined || !/^[\w-]+(?:\/[\w-]+)*\.\w+$/.test(file)) return [];
      // A message may look like a frame, but it will not name an existing file.
      return existsSync(join(bundle, file)) ? [`${file}:${row}:${column}`] : [];
    })
    .slice(0, maxFrames);
}
