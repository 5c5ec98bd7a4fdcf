/** A walk over the logical lines of a feed that touches only those whose beginning it looks for. */

/**
 * Calls `visit` with each unfolded line (RFC 5545 §3.1) that begins with one of `beginnings`: two letters each,
 * upper case, matched in either case. All other lines are stepped over unread: that is what makes a feed of half
 * a million lines cheap.
 *
 * @param visit gets the line, the offset at which it begins and the offset at which the next line begins
 */
export function walkLines(
  text: string,
  beginnings: readonly string[],
  visit: (line: string, from: number, next: number) => void,
): void {
  const wanted = new Set(
    beginnings.map(([first = '', second = '']) => keyOf(first.charCodeAt(0), second.charCodeAt(0))),
  );
  let from = 0;
  while (from < text.length) {
    let next = lineAfter(text, from);
    // Folds may stand anywhere, even between the first two letters.
    const isFoldedEarly = next - from <= 3 && isFold(text, next);
    const isWanted = isFoldedEarly || wanted.has(keyOf(text.charCodeAt(from), text.charCodeAt(from + 1)));
    if (isWanted) {
      const first = next;
      while (isFold(text, next)) next = lineAfter(text, next);
      const line = text.slice(from, next);
      visit((first === next ? line : unfolded(line)).trimEnd(), from, next);
    }
    from = next;
  }
}

const blank = 0x20;
const tab = 0x09;
const caseBit = 0x20;

const keyOf = (first: number, second: number): number => ((first | caseBit) << 16) | second | caseBit;

function lineAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function isFold(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter === blank || letter === tab;
}

const unfolded = (lines: string): string => lines.replace(/\r?\n[ \t]/g, '');
