/** The gate: bytes to text, and which texts are no whole calendar (RFC 5545 §3.1.4, §3.4). */
import type { Damage } from '../../../shared/domain/calendar';
import type { Envelope } from './split';

/** What is wrong with a feed as a whole; null for a calendar. Damage must never look like an empty day. */
export function damageOf(text: string, envelope: Envelope): Damage | null {
  if (envelope === 'whole') return null;
  if (envelope === 'broken') return 'damaged';
  return /<(?:!doctype|html|head|body|script)\b/i.test(text.slice(0, 10_000)) ? 'web-page' : 'not-a-calendar';
}

/** The feed's text, its line ends LF or CRLF whatever they were. Never fails: nonsense becomes U+FFFD. */
export function decode(bytes: Uint8Array): string {
  const text = decodeLetters(bytes);
  // CR alone is taken for a line end too, and any number of them before LF for one.
  return /\r(?!\n)/.test(text) ? text.replace(/\r+\n|\r/g, '\n') : text;
}

function decodeLetters(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8' || !text.includes('\uFFFD')) return text;
  // Old senders fold between the octets of one letter: joined first, they may decode after all.
  const joined = new TextDecoder().decode(withoutFolds(bytes));
  if (!joined.includes('\uFFFD')) return joined;
  // Where no letter beyond ASCII came out whole, it was never UTF-8.
  return hasWholeLetters(joined) ? joined : new TextDecoder('windows-1252').decode(bytes);
}

const hasWholeLetters = (text: string): boolean => /[\u0080-\uFFFC\uFFFE\uFFFF]/.test(text);

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
