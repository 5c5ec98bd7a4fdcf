/** The web addresses of a feed's source, and its credentials. */

/**
 * Returns the addresses to try, in this order. `webcal:` becomes https. Plain http is tried second only for hosts in the
 * local network, where home servers often have nothing else; elsewhere, anyone who blocks https would get to see the
 * address, which is secret.
 */
export function addressesOf(source: string): readonly URL[] {
  const url = URL.parse(source);
  if (url === null) return [];
  const rest = source.trim().replace(/^[a-z]+:/i, '');
  const as = (scheme: 'http' | 'https'): readonly URL[] => {
    const web = URL.parse(`${scheme}:${rest}`);
    return web === null ? [] : [web];
  };
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return [url];
    case 'webcals:':
      return as('https');
    case 'webcal:':
      return isLocal(url.hostname) ? [...as('https'), ...as('http')] : as('https');
    default:
      return [];
  }
}

/** Returns the Authorization header for the user and password of an address (RFC 7617), or null. */
export function signInOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

/** Returns an address without user and password. */
export function withoutSignIn(address: URL): URL {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is literal.
    return text;
  }
};

/** Whether a host is this computer or in the local network, by name or private range (RFC 1918, RFC 3927, RFC 4193). */
const isLocal = (host: string): boolean =>
  /^(localhost|[^.:]+|.+\.(local|localhost|lan|home\.arpa))$/i.test(host) ||
  /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
  /^\[(::1|f[cd].*|fe80:.*)\]$/i.test(host);
