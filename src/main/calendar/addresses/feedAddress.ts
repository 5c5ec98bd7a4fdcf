/** Parses the source of a calendar, and tells what of it may be shown. */

import { homedir } from 'node:os';
import { basename, isAbsolute, resolve } from 'node:path';
import { fail, isCalendarFile, ok, type Result } from '../../../shared/domain/common';
import { sampleSource } from '../../../shared/domain/settings';
import { isAccountSource } from './accountAddress';
import { filePathOf } from './filePath';

export type SourceKind = 'url' | 'file' | 'sample' | 'caldav';

const webProtocols = ['http:', 'https:', 'webcal:', 'webcals:'];

/** Returns the kind of a stored source. */
export const kindOf = (source: string): SourceKind => {
  if (source === sampleSource) return 'sample';
  if (isAccountSource(source)) return 'caldav';
  return isAbsolute(source) ? 'file' : 'url';
};

/** Returns the host or file name of a source. The rest of an address is secret. */
export const placeOf = (source: string): string => {
  const kind = kindOf(source);
  if (kind === 'sample') return '';
  if (kind === 'file') return basename(source);
  // A source that the keystore could not decrypt is empty.
  return URL.canParse(source) ? new URL(source).host : '';
};

/**
 * Parses what a user typed or pasted. Returns an http(s) or webcal address, or the absolute path of a file.
 *
 * @param folder the base of relative paths
 */
export function parseSource(input: string, folder: string): Result<string, 'not-an-address'> {
  const text = (embeddedAddress(input) ?? input)
    .trim()
    .replace(/^["'<]|["'>]$/g, '')
    // In front of another scheme. Browsers take the inner colon away: `webcal://https//cal.example/`.
    .replace(/^(?:feed|webcals?):(?:\/\/)?(https?|webcals?)(?::|(?=\/\/))/i, '$1:')
    // Stands for https.
    .replace(/^feed:(?:\/\/)?/i, 'https://');
  if (/^[a-z][a-z\d+.-]+:(?!\d+(?:[/?]|$))/i.test(text) && !/^[a-z]:[\\/]/i.test(text)) {
    if (!URL.canParse(text)) return fail('not-an-address');
    const url = new URL(text);
    if (url.protocol === 'file:') return filePathOf(url.href);
    return webProtocols.includes(url.protocol) && url.host !== '' ? ok(url.href) : fail('not-an-address');
  }
  // A host without a scheme, or else a path. Without a path of its own, a host looks like a file.
  const isHost =
    /^[\p{L}\d-]+(?:(?:\.[\p{L}\d-]+)+(?::\d+)?|:\d+)(?:[/?]\S*)?$/u.test(text) &&
    !(isCalendarFile(text) && /^[^/?]*$/.test(text));
  if (isHost && URL.canParse(`https://${text}`)) return ok(new URL(`https://${text}`).href);
  return isCalendarFile(text) || /^[.~]|[\\/]/.test(text)
    ? ok(resolve(folder, text.replace(/^~(?=[\\/])/, homedir())))
    : fail('not-an-address');
}

/** Returns the address in the HTML that services give for embedding a calendar, or null. */
const embeddedAddress = (text: string): string | null =>
  /^\s*<iframe\b[^>]*?\ssrc=["']([^"']+)/i.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
