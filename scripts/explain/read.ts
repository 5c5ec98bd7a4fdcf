/** Reads a calendar from a file, or fetches it with the app's own code. */
// Loading node:fs/promises would take longer than reading a file.
import { closeSync, constants, fstatSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { filePathOf } from '../../src/main/calendar/addresses/filePath';
import { maxFeedBytes } from '../../src/main/calendar/fetch/maxFeedBytes';
import { decode } from '../../src/main/calendar/parse/decode';
import type { FeedFault } from '../../src/shared/domain/calendar/feed';
import { fail, ok, type Result } from '../../src/shared/domain/common/result';
import { codeOf } from './codeOf';

const isAddress = (source: string): boolean => /^(?:https?|webcals?):/i.test(source);

/** Returns a name without secrets: for an address only its host, because its path is secret. */
export function displayNameOf(source: string): string {
  if (!isAddress(source)) return basename(source);
  return URL.canParse(source) ? new URL(source).host : 'the address';
}

export async function bytesOf(source: string): Promise<Result<Uint8Array, FeedFault>> {
  if (isAddress(source)) return fetchedBytes(source);
  const path = /^file:/i.test(source) ? filePathOf(source) : ok(source);
  return path.ok ? fileBytes(path.value) : fail('not-found');
}

async function fileBytes(path: string): Promise<Result<Uint8Array, FeedFault>> {
  try {
    // Without waiting, because a named pipe cannot be opened before someone writes to it.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) return fail('folder');
      // So that `explain <(…)` works.
      if (stats.isFIFO()) return await (await import('./pipe')).pipeBytes(file);
      // A device such as /dev/zero has no end.
      if (!stats.isFile()) return fail('not-a-calendar');
      return stats.size > maxFeedBytes ? fail('too-large') : ok(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EISDIR') return fail('folder');
    return fail(code === 'ENOENT' ? 'not-found' : 'no-access');
  }
}

async function fetchedBytes(source: string): Promise<Result<Uint8Array, FeedFault>> {
  // Loaded only for addresses, to keep the start fast for files.
  const [{ createFetch, noValidators }, { nodeTransport }] = await Promise.all([
    import('../../src/main/calendar/fetch/fetch'),
    import('../../src/main/calendar/fetch/nodeTransport'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-'));
  try {
    const path = join(folder, 'feed.ics');
    const fetch = createFetch(nodeTransport);
    const result = await fetch(source, path, noValidators, new AbortController().signal);
    if (!result.ok) return result;
    if (result.value.kind !== 'new') return fail(result.value.kind === 'busy' ? 'busy' : 'server');
    const bytes = await fileBytes(path);
    const { charset } = result.value;
    return bytes.ok && charset !== null ? ok(Buffer.from(decode(bytes.value, charset))) : bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
