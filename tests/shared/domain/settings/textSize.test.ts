import { describe, expect, it } from 'vitest';
import {
  parsePreferences,
  type TextSizeStep,
  textSizeAfter,
  textSizes,
} from '../../../../src/shared/domain/settings';

describe('a step of the text size', () => {
  it.each<[number, TextSizeStep, number]>([
    [100, 'larger', 110],
    [110, 'larger', 125],
    [100, 'smaller', 90],
    [150, 'default', 100],
    [80, 'default', 100],
  ])('from %i %% %s leads to %i %%', (size, step, next) => {
    expect(textSizeAfter(size, step)).toBe(next);
  });

  it('stays where it is at both ends', () => {
    expect(textSizeAfter(200, 'larger')).toBe(200);
    expect(textSizeAfter(80, 'smaller')).toBe(80);
  });

  it('leads from a size between two steps, as in an edited file, to the nearest one', () => {
    expect(textSizeAfter(133, 'larger')).toBe(150);
    expect(textSizeAfter(133, 'smaller')).toBe(125);
  });

  it('goes through all sizes and back', () => {
    const sizes = textSizes.map((_, steps) =>
      Array.from({ length: steps }).reduce<number>(size => textSizeAfter(size, 'larger'), 80),
    );
    expect(sizes).toEqual(textSizes);
  });
});

describe('a text size on disk', () => {
  it.each([
    [125, 125],
    [10, 100],
    [900, 100],
    ['large', 100],
    [undefined, 100],
  ])('of %j is read as %i %%', (stored, size) => {
    expect(parsePreferences({ textSize: stored }).textSize).toBe(size);
  });
});
