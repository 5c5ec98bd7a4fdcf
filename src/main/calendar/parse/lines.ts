/** Walks over the lines of a feed and visits only those with certain names (RFC 5545 §3.1). */
import { largest } from '../../../shared/domain/common';
import { type Property, propertyOf } from './contentLine';

/** Receives an unfolded line without its line end, and the offsets of this and the next line. */
export type VisitLine = (line: string, from: number, next: number) => void;

/** Walks over the lines of a text between the offsets `from` and `to`. */
export type LineWalk = (text: string, visit: VisitLine, from?: number, to?: number) => void;

/**
 * Creates a walk that visits the lines with these names (upper case, matched in either case), and possibly a few others.
 * Other lines are neither parsed nor copied, which keeps a feed of half a million lines cheap.
 */
export function createLineWalk(names: readonly string[]): LineWalk {
  const byPrefix = new Map<number, string[]>();
  for (const name of names) {
    const key = prefixAt(name, 0);
    byPrefix.set(key, [...(byPrefix.get(key) ?? []), name]);
  }
  const isWanted = (text: string, from: number): boolean => {
    // A loop, because this runs for every line and must not allocate.
    for (const name of byPrefix.get(prefixAt(text, from)) ?? none) {
      if (hasName(text, from, name)) return true;
    }
    return false;
  };
  const maxNameLength = largest(names.map(name => name.length));

  return (text, visit, begin = 0, to = text.length) => {
    let from = begin;
    while (from < to) {
      let next = lineAfter(text, from);
      const isFolded = isFold(text, next);
      // A line may be folded anywhere, even inside its name.
      if (isWanted(text, from) || (isFolded && next - from <= maxNameLength + 2)) {
        while (isFold(text, next)) next = lineAfter(text, next);
        const line = text.slice(from, Math.min(contentEnd(text, from, next), from + maxLineLength));
        visit(isFolded ? unfolded(line) : line, from, next);
      }
      from = next;
    }
  };
}

/** The part of a text that contains one component, including BEGIN and END. */
export interface TextRange {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Creates a reader for these properties of a component, which ignores nested components such as alarms. */
export function createPropertyReader(names: readonly string[]): (source: TextRange) => readonly Property[] {
  const walk = createLineWalk(['BEGIN', 'END', ...names]);
  const ownNames = new Set(names);
  return ({ text, from, to }) => {
    const properties: Property[] = [];
    let depth = 0;
    const visit: VisitLine = line => {
      if (/^BEGIN[ \t]*:/i.test(line)) depth += 1;
      else if (/^END[ \t]*:/i.test(line)) depth -= 1;
      else if (depth === 1) {
        const property = propertyOf(line);
        if (property !== null && ownNames.has(property.name)) properties.push(property);
      }
    };
    walk(text, visit, from, to);
    return properties;
  };
}

/** The rest of a longer line is ignored, because unfolding it would take too long. */
export const maxLineLength = 1_000_000;

const none: readonly string[] = [];
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const tab = 0x09;
/** Set in lower-case letters, and in all other characters of names. */
const caseBit = 0x20;

const prefixAt = (text: string, at: number): number =>
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
