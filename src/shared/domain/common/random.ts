/** Seeded pseudo-random numbers: the same seed always produces the same sequence. */

/** Returns the next number in [0, 1). */
export type Random = () => number;

/**
 * Creates a generator (mulberry32, in Bryc's version): small, and good enough for shuffles and sample data.
 *
 * @param seed a 32-bit integer
 */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a seed for a text: its FNV-1a hash, over code points. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}

/** Returns a random item, or undefined if there are none. */
export const pickOne = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

/**
 * Moves `count` randomly chosen values to the front, in random order, by a Fisher-Yates shuffle that stops after
 * `count` steps. Changes `values` in place.
 */
export function moveRandomToFront(values: Float64Array | number[], count: number, random: Random): void {
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (values.length - index));
    const drawn = values[other] ?? 0;
    values[other] = values[index] ?? 0;
    values[index] = drawn;
  }
}
