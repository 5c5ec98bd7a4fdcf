/** Finds the target of links that mail filters and web mail rewrite. */

/** Mail filters may nest redirects, but not more than a few. */
const maxRedirects = 4;

/** Returns the target of a rewritten link, or the link itself. */
export function withoutRedirects(link: string): string {
  let found = link;
  for (let redirect = 0; redirect < maxRedirects && URL.canParse(found); redirect += 1) {
    const target = targetOf(new URL(found));
    if (target === null || !URL.canParse(target)) break;
    found = new URL(target).href;
  }
  return found;
}

function targetOf(url: URL): string | null {
  const { hostname, pathname, searchParams, href } = url;
  const redirect = redirects.find(({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true));
  if (redirect === undefined) return null;
  const { target } = redirect;
  if (typeof target === 'function') return target(href);
  const value = target.map(name => searchParams.get(name)).find(Boolean) ?? null;
  return redirect.decode === undefined || value === null ? value : redirect.decode(value);
}

interface Redirect {
  readonly host: RegExp;
  readonly path?: RegExp;
  /** The parameters that may contain the target, or a function that finds it in the whole link. */
  readonly target: readonly string[] | ((href: string) => string | null);
  readonly decode?: (value: string) => string | null;
}

const redirects: readonly Redirect[] = [
  // Microsoft, in all regions and in Teams
  { host: /(?:^|\.)safelinks\.protection\./, target: ['url'] },
  { host: /\.office\.net$/, path: /safelinks/, target: ['url'] },
  // Google
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, target: ['q', 'url'] },
  { host: /^meet\.google\.com$/, path: /^\/linkredirect$/, target: ['dest'] },
  // Proofpoint
  { host: /^urldefense\./, path: /^\/v1\//, target: ['u'] },
  { host: /^urldefense\./, path: /^\/v2\//, target: ['u'], decode: proofpoint2 },
  { host: /^urldefense\./, path: /^\/v3\//, target: proofpoint3 },
  // Barracuda
  { host: /^linkprotect\.cudasvc\.com$/, target: ['a'] },
  // Cisco
  { host: /^secure-web\.cisco\.com$/, target: href => decoded(href.split('/').slice(4).join('/')) },
  // Symantec
  { host: /^clicktime\./, target: ['u', 'U'] },
  { host: /^click\.email\.symantec\.com$/, target: ['u'] },
  // Check Point
  { host: /(?:^|\.)(?:avanan\.click|checkpoint\.com)$/, target: href => href.split('___')[1] ?? null },
  { host: /(?:^|\.)url-protection\.com$/, target: ['o', 'u'] },
  // Sophos
  { host: /(?:^|\.)protection\.sophos\.com$/, target: ['u'], decode: fromBase64 },
  // Trend Micro, Fortinet, FireEye, Libraesva, Hornetsecurity, TitanHQ, GMX and WEB.DE
  { host: /(?:^|\.)trendmicro\.com$/, path: /\/clicktime\//, target: ['url'] },
  { host: /./, path: /^\/fmlurlsvc\//, target: ['url'] },
  { host: /^protect2?\.fireeye\.com$/, target: ['u'] },
  { host: /^urlsand\.esvalabs\.com$/, target: ['u'] },
  { host: /^atpscan\.global\.hornetsecurity\.com$/, target: ['u'] },
  { host: /^linklock\.titanhq\.com$/, target: ['url'] },
  { host: /^deref-(?:gmx|web|mail)\./, target: ['redirectUrl'] },
];

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a damaged escape
  }
}

/** Version 2 writes `-` for `%` and `_` for `/`. */
function proofpoint2(value: string): string | null {
  return decoded(value.replaceAll('-', '%').replaceAll('_', '/'));
}

/** Version 3 writes `*` for one character and `**X` for several, and appends them in base64. */
function proofpoint3(href: string): string | null {
  const [, link, appended] = /^https?:\/\/[^/]+\/v3\/__(.+?)__;([^!]*)/.exec(href) ?? [];
  if (link === undefined) return null;
  const characters = [...fromBase64(appended ?? '')];
  const replaced = link.replace(/\*(?:\*(.))?/g, (_, length?: string) =>
    characters.splice(0, length === undefined ? 1 : base64Letters.indexOf(length) + 2).join(''),
  );
  // Some mail programs drop a slash of the inner link.
  return replaced.replace(/^(https?:\/)(?=[^/])/i, '$1/');
}

const base64Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function fromBase64(value: string): string {
  return Buffer.from(value, 'base64').toString('utf8');
}
