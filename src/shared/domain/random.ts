/** Numbers that look random and are the same each time: for what is made up. */

export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** One of them; undefined where there is none. */
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Bryc's mulberry32, seeded with the FNV-1a hash of a text: small, and even enough to make things up. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { next, pick: items => items[Math.floor(next() * items.length)] };
}
