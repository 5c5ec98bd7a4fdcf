/** Decodes a feed and detects texts that are not a complete calendar (RFC 5545 §3.1.4, §3.4). */
import type { Damage } from '../../../shared/domain/calendar';
import { decodeAs, guessEncoding, isEncoding } from './encodingGuess';
import type { Envelope } from './split';

/** Returns what is wrong with a feed as a whole, or null. A damaged feed must never look like an empty day. */
export function damageOf(text: string, envelope: Envelope): Damage | null {
  if (envelope === 'whole') return null;
  if (envelope === 'broken') return 'damaged';
  return /<(?:!doctype|html|head|body|script)\b/i.test(text.slice(0, 10_000)) ? 'web-page' : 'not-a-calendar';
}

/**
 * Returns the text of a feed with LF or CRLF as line ends, from BEGIN:VCALENDAR on. Invalid bytes become U+FFFD.
 *
 * @param charset what the server calls the encoding; UTF-8 is recognized by itself, because servers often call it others
 */
export function decode(bytes: Uint8Array, charset: string | null = null): string {
  const text = fromBeginning(decodeCharacters(bytes, charset));
  // A lone CR, or several before an LF, also count as one line end.
  return /\r(?!\n)/.test(text) ? text.replace(/\r+\n?/g, lineFeeds) : text;
}

const lineFeeds = (ends: string): string => (ends.endsWith('\n') ? '\n' : '\n'.repeat(ends.length));

/** Skips what stands before the calendar, which may be indented as a whole. */
function fromBeginning(text: string): string {
  const at = text.search(/BEGIN[ \t]*:[ \t]*VCALENDAR/i);
  if (at <= 0) return text;
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const indent = text.slice(lineStart, at);
  // Something other than blanks makes it another line.
  if (!/^[\s\uFEFF]*$/.test(indent)) return text;
  // Skipping a calendar that has lost its beginning would make it look like an empty one.
  if (/^[ \t]*END[ \t]*:[ \t]*VCALENDAR/im.test(text.slice(0, lineStart))) return text;
  const rest = text.slice(at);
  return indent !== '' && nextIndent(rest) === indent ? rest.replaceAll(`\n${indent}`, '\n') : rest;
}

/** Returns the blanks at the beginning of the second line. */
const nextIndent = (text: string): string | undefined => /^[^\r\n]*\r?\n([ \t]*)/.exec(text)?.[1];

function decodeCharacters(bytes: Uint8Array, charset: string | null): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8') return text;
  // Seven bits with escapes are valid UTF-8 too.
  if (text.includes('\x1b$')) return decodeAs('iso-2022-jp', bytes);
  if (!text.includes('\uFFFD')) return text;
  // Old senders fold lines between the bytes of one character, so unfold before decoding.
  const joined = new TextDecoder().decode(withoutFolds(bytes));
  if (!joined.includes('\uFFFD')) return joined;
  const label = charset ?? /;CHARSET="?([\w-]+)/i.exec(text)?.[1] ?? null;
  if (label !== null && isOther(label)) return decodeAs(label, bytes);
  return isMostlyValid(joined) ? joined : decodeAs(guessEncoding(bytes), bytes);
}

const isOther = (label: string): boolean => isEncoding(label) && !/^utf-?8$/i.test(label.trim());

/** Whether a text is UTF-8 with some damage. In another encoding, few bytes happen to be a character of UTF-8. */
function isMostlyValid(text: string): boolean {
  let valid = 0;
  let invalid = 0;
  for (const [letters] of text.matchAll(/\uFFFD+|[\u0080-\uFFFC\uFFFE\uFFFF]+/g)) {
    if (letters.startsWith('\uFFFD')) invalid += letters.length;
    else valid += letters.length;
  }
  return valid > invalid;
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === letterB && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === letterB)) return 'utf-16be';
  return 'utf-8';
}

/** Of BEGIN, where there is no byte order mark. */
const letterB = 0x42;
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
