/** Saves a response's body to a file, within limits. */

import { open, rm } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, ok, type Result } from '../../../shared/domain/common';

/**
 * Writes the body chunk by chunk and returns its length. Removes the file on failure.
 *
 * @param maxBytes of the file, which a packed body may exceed by far
 */
export async function save(
  body: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Result<number, FeedFault>> {
  const saved = await write(body, path, maxBytes);
  if (!saved.ok) await rm(path, { force: true });
  return saved;
}

async function write(
  body: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Result<number, FeedFault>> {
  let bytes = 0;
  const file = await open(path, 'w', 0o600).catch(() => null);
  if (file === null) return fail('no-access');
  try {
    for await (const chunk of unpacked(body)) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return fail('too-large');
      // appendFile writes everything; a single write may be cut short by a full disk.
      const isWritten = await file.appendFile(chunk).then(
        () => true,
        () => false,
      );
      if (!isWritten) return fail('no-access');
    }
    return ok(bytes);
  } catch {
    // The connection broke, so the calendar is truncated.
    return fail('damaged');
  } finally {
    await file.close();
  }
}

/** Unpacks a body that is a gzip file itself, whatever its headers say; some servers pack twice. */
async function* unpacked(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = withFirst(first.value, chunks);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const { createGunzip } = await import('node:zlib');
  const gunzip = createGunzip();
  // The loop below sees the errors of both streams.
  pipeline(Readable.from(all), gunzip, () => undefined);
  for await (const chunk of gunzip) yield chunk as Uint8Array;
}

async function* withFirst(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
