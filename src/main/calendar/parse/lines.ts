/** A walk over the logical lines of a feed that touches only those with the names it looks for (RFC 5545 §3.1). */
import { type Property, propertyOf } from './contentLine';

/** Gets a line, unfolded and without its end, and the offsets at which it and the next line begin. */
export type VisitLine = (line: string, from: number, next: number) => void;

/** Walks over the lines of a text from the offset `from` on, as far as `to`. */
export type LineWalk = (text: string, visit: VisitLine, from?: number, to?: number) => void;

/**
 * Makes a walk that visits the lines whose names are among `names` (upper case, matched in either case), and maybe
 * a few others. All others are stepped over unread and uncopied: that makes a feed of half a million lines cheap.
 */
export function createLineWalk(names: readonly string[]): LineWalk {
  const byBeginning = new Map<number, string[]>();
  for (const name of names) {
    const key = beginningAt(name, 0);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), name]);
  }
  const isWanted = (text: string, from: number): boolean => {
    // A loop, because this runs for each line of the feed and must not allocate.
    for (const name of byBeginning.get(beginningAt(text, from)) ?? none) {
      if (hasName(text, from, name)) return true;
    }
    return false;
  };
  const maxNameLength = Math.max(...names.map(name => name.length));

  return (text, visit, begin = 0, to = text.length) => {
    let from = begin;
    while (from < to) {
      let next = lineAfter(text, from);
      const isFolded = isFold(text, next);
      // A fold may stand anywhere, even inside the name.
      if (isWanted(text, from) || (isFolded && next - from <= maxNameLength + 2)) {
        while (isFold(text, next)) next = lineAfter(text, next);
        const line = text.slice(from, Math.min(contentEnd(text, from, next), from + maxLineLength));
        visit(isFolded ? unfolded(line) : line, from, next);
      }
      from = next;
    }
  };
}

/** A component's piece of a text, its BEGIN and END among it. */
export interface TextRange {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Makes a reading of a component's own properties of those names: not of alarms and other components inside it. */
export function createPropertyReader(names: readonly string[]): (source: TextRange) => readonly Property[] {
  const walk = createLineWalk(['BEGIN', 'END', ...names]);
  const wanted = new Set(names);
  return ({ text, from, to }) => {
    const properties: Property[] = [];
    let depth = 0;
    const visit: VisitLine = line => {
      if (/^BEGIN[ \t]*:/i.test(line)) depth += 1;
      else if (/^END[ \t]*:/i.test(line)) depth -= 1;
      else if (depth === 1) {
        const property = propertyOf(line);
        if (property !== null && wanted.has(property.name)) properties.push(property);
      }
    };
    walk(text, visit, from, to);
    return properties;
  };
}

/** Of a longer line the rest is not read: no person wrote it, and millions of folds would have to be undone. */
export const maxLineLength = 1_000_000;

const none: readonly string[] = [];
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const tab = 0x09;
/** Set in lower-case letters; the signs that names may hold have it too. */
const caseBit = 0x20;

const beginningAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) | caseBit) << 16) | text.charCodeAt(at + 1) | caseBit;

function hasName(text: string, from: number, name: string): boolean {
  for (let at = 2; at < name.length; at += 1) {
    if ((text.charCodeAt(from + at) | caseBit) !== (name.charCodeAt(at) | caseBit)) return false;
  }
  const end = text[from + name.length];
  return end === ':' || end === ';' || end === ' ' || end === '\t';
}

function lineAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function isFold(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter === blank || letter === tab;
}

function contentEnd(text: string, from: number, next: number): number {
  let end = next;
  if (end > from && text.charCodeAt(end - 1) === lineFeed) end -= 1;
  if (end > from && text.charCodeAt(end - 1) === carriageReturn) end -= 1;
  return end;
}

const unfolded = (lines: string): string => lines.replace(/\r?\n[ \t]/g, '');
