import { describe, expect, it } from 'vitest';
import { createFuzz } from '../../../fuzz/fuzz';

describe('a damaged calendar', () => {
  it('never crashes or blocks the parser, and never looks like an empty day', { timeout: 60_000 }, () => {
    const fuzz = createFuzz();
    const failures = Array.from({ length: 300 }, (_, number) => ({ number, ...fuzz(number) })).flatMap(
      ({ number, mutations, failure }) =>
        failure === null ? [] : [{ number, mutations, what: failure.what }],
    );
    expect(failures).toEqual([]);
  });
});
