/** Downloads a feed to a file, with redirects, credentials and limits. */
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result, second, withoutSignIn } from '../../../shared/domain/common';
import {
  addressesOf,
  basicAnswer,
  credentialsOf,
  mayRedirect,
  type ResolveHost,
  systemResolve,
} from './address';
import { createCookies } from './cookies';
import { digestAnswer } from './digestAuth';
import { type DownloadTimer, type DownloadTimes, startDownloadTimer } from './downloadTimer';
import { maxFeedBytes } from './maxFeedBytes';
import { retryAfterOf } from './retryAfter';
import { save } from './save';
import { type FetchResponse, isRedirect, type Transport } from './transport';

/** The validators of the current copy for conditional requests (RFC 9110 §13.1). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** The result of a successful fetch. */
export type Fetched =
  /** The feed was saved; `bytes` is its length, and `charset` what the server calls its encoding. */
  | ({ readonly kind: 'new'; readonly bytes: number; readonly charset: string | null } & Validators)
  | { readonly kind: 'not-modified' }
  /** The server asks to come back later. */
  | { readonly kind: 'busy'; readonly retryAfter: Millis };

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

export interface FetchLimits extends DownloadTimes {
  /** The size of the decoded body. */
  readonly bytes: number;
  readonly redirects: number;
}

const defaultLimits: FetchLimits = {
  time: 90 * second,
  idle: 15 * second,
  bytes: maxFeedBytes,
  redirects: 5,
};

/** Creates a fetch for web addresses. */
export function createFetch(
  transport: Transport,
  limits: FetchLimits = defaultLimits,
  resolve: ResolveHost = systemResolve,
): Fetch {
  return async (source, path, known, signal) => {
    const timer = startDownloadTimer(limits, signal);
    try {
      const fetched = await tryAddresses(addressesOf(source), address =>
        fetchOne({ transport, resolve, timer, limits }, address, path, known),
      );
      return !fetched.ok && timer.isUp() ? fail('timeout') : fetched;
    } finally {
      timer.stop();
    }
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

interface Exchange {
  readonly transport: Transport;
  readonly resolve: ResolveHost;
  readonly timer: DownloadTimer;
  readonly limits: FetchLimits;
}

async function fetchOne(
  { transport, resolve, timer, limits }: Exchange,
  address: URL,
  path: string,
  known: Validators,
): Promise<Result<Fetched, FeedFault>> {
  const credentials = credentialsOf(address);
  const cookies = createCookies();
  let url = withoutSignIn(address);
  let authorization = credentials === null ? null : basicAnswer(credentials);
  for (let redirects = 0, isDigest = false; ; ) {
    // The password is sent to the server that it was given for, and to no other.
    const isOwn = url.origin === address.origin;
    const headers = headersOf(known, isOwn ? authorization : null, await cookies.for(url));
    const exchanged = await transport({ url: url.href, headers, signal: timer.signal });
    if (!exchanged.ok) return exchanged;
    timer.restartIdle();
    const response = exchanged.value;
    await cookies.note(url, response.cookies ?? []);

    if (response.status === 401 && isOwn && credentials !== null && !isDigest) {
      const request = { method: 'GET', path: url.pathname + url.search };
      authorization = digestAnswer(response.header('www-authenticate') ?? '', credentials, request);
      if (authorization !== null) {
        response.discard();
        isDigest = true;
        continue;
      }
    }
    if (!isRedirect(response.status)) {
      const fetched = await take(response, path, known, limits.bytes, timer);
      response.discard();
      return fetched;
    }
    response.discard();
    const next = redirectOf(response.header('location') ?? '', url);
    if (redirects === limits.redirects) return fail('redirects');
    if (next === null || !(await mayRedirect(url, next, resolve))) return fail('unsafe-redirect');
    redirects += 1;
    url = withoutSignIn(next);
  }
}

/** Returns where a redirect leads; webcal: means https there too. */
const redirectOf = (location: string, from: URL): URL | null =>
  URL.parse(location.replace(/^\s*webcals?:/i, 'https:'), from.href);

async function take(
  response: FetchResponse,
  path: string,
  known: Validators,
  maxBytes: number,
  timer: DownloadTimer,
): Promise<Result<Fetched, FeedFault>> {
  const { status } = response;
  if (status === 304 && isConditional(known)) return ok({ kind: 'not-modified' });
  if (status === 401 || status === 403 || status === 407) return fail('sign-in');
  if (status === 404 || status === 410) return fail('not-found');
  if (status < 200 || status > 299) {
    const retryAfter = retryAfterOf(response);
    return retryAfter === null ? fail('server') : ok({ kind: 'busy', retryAfter });
  }
  const saved = await save(noting(response.body, timer), path, maxBytes);
  if (!saved.ok) return saved;
  return ok({
    kind: 'new',
    bytes: saved.value,
    charset: charsetIn(response.header('content-type') ?? ''),
    etag: response.header('etag'),
    lastModified: response.header('last-modified'),
  });
}

/** Passes on chunks, each of which shows that the server is still there. */
async function* noting(body: AsyncIterable<Uint8Array>, timer: DownloadTimer): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    timer.restartIdle();
    yield chunk;
  }
}

const charsetIn = (contentType: string): string | null =>
  /;\s*charset="?([\w.:+-]{1,40})/i.exec(contentType)?.[1] ?? null;

/** The transport adds the User-Agent. */
function headersOf(
  known: Validators,
  authorization: string | null,
  cookie: string,
): Readonly<Record<string, string>> {
  return {
    accept: 'text/calendar, */*;q=0.5',
    ...(known.etag !== null && { 'if-none-match': known.etag }),
    ...(known.lastModified !== null && { 'if-modified-since': known.lastModified }),
    ...(authorization !== null && { authorization }),
    ...(cookie !== '' && { cookie }),
  };
}

const isConditional = ({ etag, lastModified }: Validators): boolean => etag !== null || lastModified !== null;
