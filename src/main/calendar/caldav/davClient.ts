/** Sends requests to a CalDAV server: signs in, follows redirects within its origin, and keeps to the limits. */

import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result, second, withoutSignIn } from '../../../shared/domain/common';
import {
  basicAnswer,
  type Credentials,
  type FetchResponse,
  isLocalHost,
  isRedirect,
  maxFeedBytes,
  retryAfterOf,
  type Transport,
} from '../fetch';
import { type DavResponse, type MultistatusEnd, readMultistatus } from './multistatus';
import { type Authorize, answerTo } from './signIn';

export interface DavRequest {
  readonly method: 'PROPFIND' | 'REPORT';
  readonly url: URL;
  readonly depth: '0' | '1';
  readonly content: string;
  /** Whether the server is known to be the right one. Any other gets the password only if it asks for it. */
  readonly isKnown: boolean;
}

export type DavAnswer =
  /** The resources were handed over. Their hrefs are relative to `url`. */
  | (MultistatusEnd & { readonly kind: 'list'; readonly url: URL })
  /** A redirect to another origin, which never gets the credentials by itself. */
  | { readonly kind: 'elsewhere'; readonly url: URL }
  | { readonly kind: 'other'; readonly status: number };

export interface DavClient {
  /**
   * Sends a request and hands over each resource of its answer.
   *
   * @param credentials sent to the origin of the request only
   */
  list(
    request: DavRequest,
    credentials: Credentials,
    signal: AbortSignal,
    onResponse: (response: DavResponse) => void,
  ): Promise<Result<DavAnswer, FeedFault>>;
  /** How long a server that answered "busy" asked to wait. */
  waitFor(origin: string): Millis;
}

export interface DavLimits {
  /** For a request with its redirects and its body. */
  readonly time: Millis;
  /** The size of a decoded body. */
  readonly bytes: number;
  readonly redirects: number;
}

export const davLimits: DavLimits = { time: 90 * second, bytes: maxFeedBytes, redirects: 5 };

/** Creates a client. It remembers how each server wants to be signed in to, but nothing else. */
export function createDavClient(transport: Transport, limits: DavLimits = davLimits): DavClient {
  const answers = new Map<string, Authorize>();
  const waits = new Map<string, Millis>();

  const exchange = (
    { method, depth, content }: DavRequest,
    url: URL,
    authorization: string | null,
    signal: AbortSignal,
  ): ReturnType<Transport> =>
    transport({
      url: url.href,
      method,
      content,
      headers: {
        accept: 'application/xml, text/xml',
        'content-type': 'application/xml; charset=utf-8',
        'user-agent': 'One Degree',
        depth,
        ...(authorization !== null && { authorization }),
      },
      signal,
    });

  /** Sends one request, again if the server asks to sign in in another way. */
  async function sendSignedIn(
    request: DavRequest,
    url: URL,
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<Result<FetchResponse, FeedFault>> {
    const key = JSON.stringify([url.origin, credentials.user, credentials.password]);
    const known = answers.get(key);
    // Without encryption, a password is sent only to a server that asks for it in this way.
    const mayBegin = request.isKnown && url.protocol === 'https:';
    const first = known?.(request.method, url) ?? (mayBegin ? basicAnswer(credentials) : null);
    const exchanged = await exchange(request, url, first, signal);
    if (!exchanged.ok || exchanged.value.status !== 401) return exchanged;
    const response = exchanged.value;
    const challenge = response.header('www-authenticate');
    // Some servers refuse a password without saying how to sign in.
    if (challenge === null && first !== null) return exchanged;
    const answer = answerTo(challenge ?? '', credentials);
    const second = answer?.(request.method, url);
    if (second !== undefined && second === first) return exchanged;
    response.discard();
    if (answer === null || second === undefined) return fail('other-sign-in');
    answers.set(key, answer);
    return exchange(request, url, second, signal);
  }

  return {
    async list(request, credentials, signal, onResponse) {
      const timeUp = AbortSignal.timeout(limits.time);
      const aborted = AbortSignal.any([signal, timeUp]);
      const done = await follow(request, credentials, aborted, onResponse);
      return !done.ok && timeUp.aborted ? fail('timeout') : done;
    },
    waitFor: origin => waits.get(origin) ?? 0,
  };

  async function follow(
    request: DavRequest,
    credentials: Credentials,
    signal: AbortSignal,
    onResponse: (response: DavResponse) => void,
  ): Promise<Result<DavAnswer, FeedFault>> {
    let { url } = request;
    if (url.protocol !== 'https:' && !isLocalHost(url.hostname)) return fail('unsafe-redirect');
    for (let redirects = 0; ; redirects++) {
      const sent = await sendSignedIn(request, url, credentials, signal);
      if (!sent.ok) return sent;
      const { status, body, header, discard } = sent.value;
      if (status === 207) {
        const read = await readMultistatus(body, limits.bytes, onResponse);
        discard();
        return read.ok ? ok({ kind: 'list', url, ...read.value }) : read;
      }
      discard();
      const retryAfter = [429, 503].includes(status) ? retryAfterOf(sent.value) : null;
      if (retryAfter !== null) {
        waits.set(url.origin, retryAfter);
        return fail('busy');
      }
      const next = isRedirect(status) ? URL.parse(header('location') ?? '', url.href) : null;
      if (next === null) return status === 401 ? fail('wrong-password') : ok({ kind: 'other', status });
      if (next.origin !== url.origin) return ok({ kind: 'elsewhere', url: withoutSignIn(next) });
      if (redirects === limits.redirects) return fail('redirects');
      url = next;
    }
  }
}
