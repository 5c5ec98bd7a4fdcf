/** One attempt to download a feed to a file: hops, sign-in, limits, and every failure by its name. */

import { open, rm } from 'node:fs/promises';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result, second } from '../../../shared/domain/common';
import { addressesOf, signInOf, withoutSignIn } from './address';

/** What the server said of the version that is at hand: sent back, it need not send the same again (RFC 9110 §13.1). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

export type Fetched =
  /** It lies at the path that was asked for; `bytes` is its length. */
  ({ readonly kind: 'new'; readonly bytes: number } & Validators) | { readonly kind: 'not-modified' };

/**
 * Brings the feed at `source` to the new file `path`, for the user alone. Where it fails, there is no such file. The
 * problem never holds the address.
 */
export type Fetch = (
  source: string,
  path: string,
  known: Validators,
  signal: AbortSignal,
) => Promise<Result<Fetched, FeedFault>>;

export interface FetchRequest {
  /** http(s), without user and password. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the exchange, its body included. */
  readonly signal: AbortSignal;
}

export interface FetchResponse {
  readonly status: number;
  /** The value of a header, whatever its letter case. */
  header(name: string): string | null;
  /** Decoded. Throws where it breaks off; must be read or left with `discard`. */
  readonly body: AsyncIterable<Uint8Array>;
  discard(): void;
}

/** One exchange over HTTP, without following a redirect. */
export type Transport = (request: FetchRequest) => Promise<Result<FetchResponse, TransportFault>>;
export type TransportFault = Extract<
  FeedFault,
  'unreachable' | 'offline' | 'timeout' | 'certificate' | 'redirects'
>;

export interface FetchLimits {
  /** For all hops together, the body included. */
  readonly time: Millis;
  /** Of the body, decoded. */
  readonly bytes: number;
  readonly redirects: number;
}

export const maxFeedBytes = 30 * 1024 * 1024;

const usualLimits: FetchLimits = { time: 20 * second, bytes: maxFeedBytes, redirects: 5 };

export function createFetch(transport: Transport, limits: FetchLimits = usualLimits): Fetch {
  return async (source, path, known, signal) => {
    const timeUp = AbortSignal.timeout(limits.time);
    const ends = AbortSignal.any([signal, timeUp]);
    const fetched = await tryAddresses(addressesOf(source), address =>
      fetchOne(transport, address, path, known, ends, limits),
    );
    return !fetched.ok && timeUp.aborted ? fail('timeout') : fetched;
  };
}

/** The next address is tried only where the one before it did not answer at all. */
async function tryAddresses(
  addresses: readonly URL[],
  fetchFrom: (address: URL) => Promise<Result<Fetched, FeedFault>>,
): Promise<Result<Fetched, FeedFault>> {
  let fetched: Result<Fetched, FeedFault> = fail('unreachable');
  for (const address of addresses) {
    fetched = await fetchFrom(address);
    if (fetched.ok || fetched.problem !== 'unreachable') break;
  }
  return fetched;
}

async function fetchOne(
  transport: Transport,
  address: URL,
  path: string,
  known: Validators,
  signal: AbortSignal,
  limits: FetchLimits,
): Promise<Result<Fetched, FeedFault>> {
  const signIn = signInOf(address);
  let url = withoutSignIn(address);
  for (let redirects = 0; ; redirects++) {
    const authorization = url.origin === address.origin ? signIn : null;
    const exchanged = await transport({ url: url.href, headers: headersOf(known, authorization), signal });
    if (!exchanged.ok) return exchanged;
    const response = exchanged.value;

    if (!isRedirect(response.status)) {
      const fetched = await take(response, path, known, limits.bytes);
      response.discard();
      return fetched;
    }
    response.discard();
    const next = URL.parse(response.header('location') ?? '', url.href);
    if (redirects === limits.redirects || next === null || !isWeb(next)) return fail('redirects');
    url = withoutSignIn(next);
  }
}

async function take(
  response: FetchResponse,
  path: string,
  known: Validators,
  maxBytes: number,
): Promise<Result<Fetched, FeedFault>> {
  const { status } = response;
  if (status === 304 && isConditional(known)) return ok({ kind: 'not-modified' });
  if (status === 401 || status === 403 || status === 407) return fail('sign-in');
  if (status === 404 || status === 410) return fail('not-found');
  if (status < 200 || status > 299) return fail('server');
  const saved = await save(response.body, path, maxBytes);
  if (!saved.ok) return saved;
  return ok({
    kind: 'new',
    bytes: saved.value,
    etag: response.header('etag'),
    lastModified: response.header('last-modified'),
  });
}

/** Writes the body piece by piece, so that it is never in memory as a whole; gives its length. */
async function save(
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
  const pieces = body[Symbol.asyncIterator]();
  const file = await open(path, 'w', 0o600).catch(() => null);
  if (file === null) return fail('no-access');
  try {
    for (;;) {
      // What breaks off in the middle is a calendar that was cut off.
      const piece = await pieces.next().catch(() => null);
      if (piece === null) return fail('damaged');
      if (piece.done) return ok(bytes);
      bytes += piece.value.byteLength;
      if (bytes > maxBytes) return fail('too-large');
      // Unlike `write`, which a disk that fills up cuts short, it writes all of it.
      const isWritten = await file.appendFile(piece.value).then(
        () => true,
        () => false,
      );
      if (!isWritten) return fail('no-access');
    }
  } finally {
    await file.close();
  }
}

function headersOf(known: Validators, authorization: string | null): Readonly<Record<string, string>> {
  return {
    accept: 'text/calendar, */*;q=0.5',
    'user-agent': 'One Degree',
    ...(known.etag !== null && { 'if-none-match': known.etag }),
    ...(known.lastModified !== null && { 'if-modified-since': known.lastModified }),
    ...(authorization !== null && { authorization }),
  };
}

const isConditional = ({ etag, lastModified }: Validators): boolean => etag !== null || lastModified !== null;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';
