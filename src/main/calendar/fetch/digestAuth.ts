/** Digest authentication (RFC 7616), for servers that refuse to see a password. */

import { createHash, randomBytes } from 'node:crypto';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512-256': 'sha512-256',
};

/** The method and the path with the query of a request. */
export interface DigestRequest {
  readonly method: string;
  readonly path: string;
}

/**
 * Returns the Authorization header that answers the first Digest challenge we can answer, or null if there is none.
 *
 * @param challenges the WWW-Authenticate header
 * @param count how many requests have answered this challenge, including this one
 */
export function digestAnswer(
  challenges: string,
  { user, password }: Credentials,
  { method, path }: DigestRequest,
  { clientNonce = randomBytes(16).toString('hex'), count = 1 } = {},
): string | null {
  for (const challenge of digestChallengesIn(challenges)) {
    const { realm = '', nonce, opaque, algorithm = 'MD5', qop } = Object.fromEntries(challenge);
    const isSession = /-sess$/i.test(algorithm);
    const name = algorithms[algorithm.replace(/-sess$/i, '').toUpperCase()];
    const isAuth = qop === undefined || qop.split(',').some(option => option.trim() === 'auth');
    if (name === undefined || nonce === undefined || !isAuth) continue;

    const hash = (...parts: readonly string[]): string =>
      createHash(name).update(parts.join(':')).digest('hex');
    const secret = hash(user, realm, password);
    const sessionSecret = isSession ? hash(secret, nonce, clientNonce) : secret;
    const uses = count.toString(16).padStart(8, '0');
    const request = hash(method, path);
    const response =
      qop === undefined
        ? hash(sessionSecret, nonce, request)
        : hash(sessionSecret, nonce, uses, clientNonce, 'auth', request);
    return `Digest ${[
      `username=${quoted(user)}`,
      `realm=${quoted(realm)}`,
      `nonce=${quoted(nonce)}`,
      `uri=${quoted(path)}`,
      `response="${response}"`,
      `algorithm=${algorithm}`,
      ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
      ...(qop === undefined ? [] : ['qop=auth', `nc=${uses}`, `cnonce="${clientNonce}"`]),
    ].join(', ')}`;
  }
  return null;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Returns the parameters of each Digest challenge. A header may have several challenges, of any scheme. */
function digestChallengesIn(header: string): readonly ReadonlyMap<string, string>[] {
  const found: Map<string, string>[] = [];
  let current: Map<string, string> | null = null;
  for (const [, scheme, name = '', value = ''] of header.slice(0, 4_000).matchAll(parameter)) {
    if (scheme !== undefined) {
      current = /^digest$/i.test(scheme) ? new Map() : null;
      if (current !== null) found.push(current);
    }
    current?.set(
      name.toLowerCase(),
      value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
    );
  }
  return found;
}

const parameter = /(?:([A-Za-z][\w-]*) +)?([\w-]+)=("(?:[^"\\]|\\.)*"|[^\s,"]*)/g;
