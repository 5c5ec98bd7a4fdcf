/** The bytes of a named calendar: from its file or its address, once. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedFault } from '../../src/shared/domain/feed';
import { fail, ok, type Result } from '../../src/shared/domain/result';

const timeout = 20_000;
const largest = 30 * 1024 * 1024;

const isAddress = (source: string): boolean =>
  /^(?:https?|webcals?):\/\//i.test(source) && URL.canParse(source);

/** What may be shown of a source: the path of an address is a secret. */
export const nameOf = (source: string): string =>
  isAddress(source) ? new URL(source).host : basename(source);

export async function bytesOf(source: string): Promise<Result<Uint8Array, FeedFault>> {
  if (isAddress(source)) return fetched(new URL(source.replace(/^webcal/i, 'http')));
  try {
    return ok(await readFile(/^file:/i.test(source) ? fileURLToPath(source) : source));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return fail(isMissing ? 'not-found' : 'no-access');
  }
}

async function fetched(address: URL): Promise<Result<Uint8Array, FeedFault>> {
  const { username, password } = address;
  const headers = new Headers({ accept: 'text/calendar, */*;q=0.5' });
  if (username !== '') {
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`);
    address.username = '';
    address.password = '';
  }
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(timeout) });
    if (!response.ok) {
      await response.body?.cancel();
      return fail(faultOf(response.status));
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > largest) return fail('too-large');
      chunks.push(chunk);
    }
    return ok(Buffer.concat(chunks));
  } catch (error) {
    return fail(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
  }
}

function faultOf(status: number): FeedFault {
  if (status === 401 || status === 403) return 'sign-in';
  return status === 404 || status === 410 ? 'not-found' : 'server';
}
