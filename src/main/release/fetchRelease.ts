/** Downloads the description of the newest version: one plain request, without anything that tells who asks. */
import { fail, ok, type Result, second } from '../../shared/domain/common';
import { type Release, releaseSchema } from '../../shared/domain/release';
import type { Transport } from '../calendar';
import { parseJson } from '../storage';

/** `unreachable`: there was no answer. `unusable`: the answer is not a description of a version. */
export type ReleaseFault = 'unreachable' | 'unusable';

const timeout = 20 * second;
const maxBytes = 64 * 1024;
/** Chromium would add the user's language. */
const headers = { accept: 'application/json', 'accept-language': '*', 'user-agent': 'One Degree' };

/** Follows no redirect, and stops reading where a description has become too long. */
export async function fetchRelease(
  transport: Transport,
  address: URL,
): Promise<Result<Release, ReleaseFault>> {
  const exchanged = await transport({ url: address.href, headers, signal: AbortSignal.timeout(timeout) });
  if (!exchanged.ok) return fail('unreachable');
  const response = exchanged.value;
  const text = response.status === 200 ? await read(response.body) : null;
  response.discard();
  const release = text === null ? null : parseJson(text, releaseSchema);
  return release === null ? fail('unusable') : ok(release);
}

/** Returns the text, or null if it is too long or cut off. */
async function read(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}
