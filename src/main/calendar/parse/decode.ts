/** Decodes a feed and detects texts that are not a complete calendar (RFC 5545 §3.1.4, §3.4). */
import type { Damage } from '../../../shared/domain/calendar';
import type { Envelope } from './split';

/** Returns what is wrong with a feed as a whole, or null. A damaged feed must never look like an empty day. */
export function damageOf(text: string, envelope: Envelope): Damage | null {
  if (envelope === 'whole') return null;
  if (envelope === 'broken') return 'damaged';
  return /<(?:!doctype|html|head|body|script)\b/i.test(text.slice(0, 10_000)) ? 'web-page' : 'not-a-calendar';
}

/** Returns the text of a feed with LF or CRLF as line ends. Invalid bytes become U+FFFD. */
export function decode(bytes: Uint8Array): string {
  const text = decodeCharacters(bytes);
  // A lone CR, or several before an LF, also count as one line end.
  return /\r(?!\n)/.test(text) ? text.replace(/\r+\n?/g, lineFeeds) : text;
}

const lineFeeds = (ends: string): string => (ends.endsWith('\n') ? '\n' : '\n'.repeat(ends.length));

function decodeCharacters(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8' || !text.includes('\uFFFD')) return text;
  // Old senders fold lines between the bytes of one character, so unfold before decoding.
  const joined = new TextDecoder().decode(withoutFolds(bytes));
  if (!joined.includes('\uFFFD')) return joined;
  // If no character beyond ASCII could be decoded, the text is not UTF-8.
  return hasValidCharacters(joined) ? joined : new TextDecoder('windows-1252').decode(bytes);
}

const hasValidCharacters = (text: string): boolean => /[\u0080-\uFFFC\uFFFE\uFFFF]/.test(text);

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const isBlank = (octet: number | undefined): boolean => octet === 0x20 || octet === 0x09;

function withoutFolds(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const octet = bytes[at] ?? 0;
    if (octet === lineFeed && isBlank(bytes[at + 1])) {
      if (joined[length - 1] === carriageReturn) length--;
      at++;
    } else {
      joined[length++] = octet;
    }
  }
  return joined.subarray(0, length);
}
