/** Compares large values fast. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Asserts the same as `toEqual`, which takes seconds for the occurrences of a year: it only runs if they seem to differ. */
export function expectEqual<T>(actual: T, expected: T): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
