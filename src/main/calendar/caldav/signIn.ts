/** Signing in with a name and a password over HTTP: Basic (RFC 7617) and Digest (RFC 7616). */

import { basicAnswer, type Credentials, digestAnswer } from '../fetch';

/** Returns the Authorization header of a request. */
export type Authorize = (method: string, url: URL) => string;

/** Returns how to answer a WWW-Authenticate header; null if the server takes no name and password. */
export function answerTo(challenge: string, credentials: Credentials): Authorize | null {
  const digest = (method: string, { pathname, search }: URL, count: number): string | null =>
    digestAnswer(challenge, credentials, { method, path: `${pathname}${search}` }, { count });
  if (digest('GET', new URL('http://localhost'), 1) !== null) {
    let count = 0;
    return (method, url) => digest(method, url, ++count) ?? '';
  }
  return /(?:^|,)\s*basic\b/i.test(challenge) ? () => basicAnswer(credentials) : null;
}
