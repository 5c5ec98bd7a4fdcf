/** Signing in with a name and a password over HTTP: Basic (RFC 7617) and Digest (RFC 7616). */

import { createHash, randomBytes } from 'node:crypto';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Returns the Authorization header of a request. */
export type Authorize = (method: string, url: URL) => string;

export const basic = ({ user, password }: Credentials): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Returns how to answer a WWW-Authenticate header; null if the server takes no name and password. */
export function answerTo(challenge: string, credentials: Credentials): Authorize | null {
  const digest = digestParameters(challenge);
  if (digest !== null) return digestWith(digest, credentials);
  return /(?:^|,)\s*basic\b/i.test(challenge) ? () => basic(credentials) : null;
}

const hashes: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-256': 'sha256',
  'SHA-512-256': 'sha512-256',
};

type Parameters = ReadonlyMap<string, string>;

function digestParameters(challenge: string): Parameters | null {
  for (const [, text = ''] of challenge.matchAll(
    /(?:^|,)\s*digest\s+((?:[\w-]+\s*=\s*(?:"[^"]*"|[^",\s]*)\s*,?\s*)+)/gi,
  )) {
    const found = new Map<string, string>();
    for (const [, name = '', quoted, plain] of text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^",\s]*))/g))
      found.set(name.toLowerCase(), quoted ?? plain ?? '');
    if (hashOf(found) !== undefined && found.has('nonce')) return found;
  }
  return null;
}

const algorithmOf = (parameters: Parameters): string => (parameters.get('algorithm') ?? 'MD5').toUpperCase();
const hashOf = (parameters: Parameters): string | undefined =>
  hashes[algorithmOf(parameters).replace(/-SESS$/, '')];

function digestWith(parameters: Parameters, { user, password }: Credentials): Authorize {
  const realm = parameters.get('realm') ?? '';
  const nonce = parameters.get('nonce') ?? '';
  const opaque = parameters.get('opaque');
  const qop = parameters
    .get('qop')
    ?.split(/[\s,]+/)
    .includes('auth')
    ? 'auth'
    : null;
  const hash = (text: string): string =>
    createHash(hashOf(parameters) ?? 'md5')
      .update(text)
      .digest('hex');
  let count = 0;
  return (method, { pathname, search }) => {
    count++;
    const uri = `${pathname}${search}`;
    const nc = count.toString(16).padStart(8, '0');
    const cnonce = randomBytes(16).toString('hex');
    const plain = hash(`${user}:${realm}:${password}`);
    const secret = algorithmOf(parameters).endsWith('-SESS') ? hash(`${plain}:${nonce}:${cnonce}`) : plain;
    const request = hash(`${method}:${uri}`);
    const response = hash(
      qop === null ? `${secret}:${nonce}:${request}` : `${secret}:${nonce}:${nc}:${cnonce}:${qop}:${request}`,
    );
    const quoted = { username: user, realm, nonce, uri, response, ...(opaque !== undefined && { opaque }) };
    return `Digest ${[
      ...Object.entries(quoted).map(([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`),
      `algorithm=${parameters.get('algorithm') ?? 'MD5'}`,
      ...(qop === null ? [] : [`qop=${qop}`, `nc=${nc}`, `cnonce="${cnonce}"`]),
    ].join(', ')}`;
  };
}
