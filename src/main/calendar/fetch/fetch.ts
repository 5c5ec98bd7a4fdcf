/** Downloads a feed to a file, with redirects, credentials and limits. */

import { open, rm } from 'node:fs/promises';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result, second } from '../../../shared/domain/common';
import {
  addressesOf,
  mayRedirect,
  type ResolveHost,
  signInOf,
  systemResolve,
  withoutSignIn,
} from './address';

/** The validators of the current copy for conditional requests (RFC 9110 §13.1). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** The result of a successful fetch. */
export type Fetched =
  /** The feed was saved; `bytes` is its length. */
  ({ readonly kind: 'new'; readonly bytes: number } & Validators) | { readonly kind: 'not-modified' };

/**
 * Saves the feed at `source` as the new file `path`, readable only by the user. If it fails, there is no such file. The
 * problem never contains the address.
 */
export type Fetch = (
  source: string,
  path: string,
  known: Validators,
  signal: AbortSignal,
) => Promise<Result<Fetched, FeedFault>>;

export interface FetchRequest {
  /** An http(s) URL without user and password. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** GET if it is missing. */
  readonly method?: string;
  /** The body of the request, if it has one. */
  readonly content?: string;
  /** Aborts the request and its body. */
  readonly signal: AbortSignal;
}

export interface FetchResponse {
  readonly status: number;
  /** Returns the value of a header, by its name in lower case. */
  header(name: string): string | null;
  /** The decoded body. Throws if the connection breaks. Must be read or discarded. */
  readonly body: AsyncIterable<Uint8Array>;
  discard(): void;
}

/** Sends one HTTP request without following redirects. */
export type Transport = (request: FetchRequest) => Promise<Result<FetchResponse, TransportFault>>;
export type TransportFault = Extract<
  FeedFault,
  'unreachable' | 'offline' | 'timeout' | 'certificate' | 'redirects'
>;

export interface FetchLimits {
  /** For all redirects and the body together. */
  readonly time: Millis;
  /** The size of the decoded body. */
  readonly bytes: number;
  readonly redirects: number;
}

export const maxFeedBytes = 30 * 1024 * 1024;

const defaultLimits: FetchLimits = { time: 20 * second, bytes: maxFeedBytes, redirects: 5 };

/** Creates a fetch for web addresses. */
export function createFetch(
  transport: Transport,
  limits: FetchLimits = defaultLimits,
  resolve: ResolveHost = systemResolve,
): Fetch {
  return async (source, path, known, signal) => {
    const timeUp = AbortSignal.timeout(limits.time);
    const aborted = AbortSignal.any([signal, timeUp]);
    const fetched = await tryAddresses(addressesOf(source), address =>
      fetchOne({ transport, resolve }, address, path, known, aborted, limits),
    );
    return !fetched.ok && timeUp.aborted ? fail('timeout') : fetched;
  };
}

/** Tries the addresses in order, until one can be reached. */
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
  { transport, resolve }: { readonly transport: Transport; readonly resolve: ResolveHost },
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
    if (redirects === limits.redirects) return fail('redirects');
    if (next === null || !(await mayRedirect(url, next, resolve))) return fail('unsafe-redirect');
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

/** Writes the body chunk by chunk and returns its length. Removes the file on failure. */
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
  const chunks = body[Symbol.asyncIterator]();
  const file = await open(path, 'w', 0o600).catch(() => null);
  if (file === null) return fail('no-access');
  try {
    for (;;) {
      // The connection broke, so the calendar is truncated.
      const chunk = await chunks.next().catch(() => null);
      if (chunk === null) return fail('damaged');
      if (chunk.done) return ok(bytes);
      bytes += chunk.value.byteLength;
      if (bytes > maxBytes) return fail('too-large');
      // appendFile writes everything; a single write may be cut short by a full disk.
      const isWritten = await file.appendFile(chunk.value).then(
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

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
