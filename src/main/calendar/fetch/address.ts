/** The web addresses that a feed's source stands for, and the sign-in that it carries. */

/**
 * Where to ask, in this order. `webcal:` never was registered and says nothing of encryption: https it is. Plain http
 * comes second only for a host in the own network, where home servers often have nothing else; elsewhere whoever
 * blocks https would get the address, which is a secret, in the open.
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
      return isNear(url.hostname) ? [...as('https'), ...as('http')] : as('https');
    default:
      return [];
  }
}

/** User and password of an address as the header that carries them (RFC 7617). */
export function signInOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

/** The address without user and password: they travel in the header alone. */
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
    // A lone % stands for itself.
    return text;
  }
};

/** This computer, names that only a home network knows, and the private ranges (RFC 1918, RFC 3927, RFC 4193). */
const isNear = (host: string): boolean =>
  /^(localhost|[^.:]+|.+\.(local|localhost|lan|home\.arpa))$/i.test(host) ||
  /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host) ||
  /^\[(::1|f[cd].*|fe80:.*)\]$/i.test(host);
