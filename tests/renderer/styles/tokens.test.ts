import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, '../../../src/renderer/styles/tokens.css'), 'utf8');

const themes = ['light', 'dark'] as const;

type Colour = readonly [number, number, number];

const colourOf = (hex: string): Colour => {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

/** Returns the light and the dark value. */
function token(name: string): readonly [Colour, Colour] {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(tokens) ?? [];
  return [colourOf(light), colourOf(dark)];
}

const mixed = (front: Colour, share: number, back: Colour): Colour => [
  share * front[0] + (1 - share) * back[0],
  share * front[1] + (1 - share) * back[1],
  share * front[2] + (1 - share) * back[2],
];

/** The relative luminance of WCAG 2. */
function luminance(colour: Colour): number {
  const [r, g, b] = colour.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['paper', 'raised', 'sunken'])('on %s', surface => {
  const back = token(surface);

  it.each(themes)('text has a contrast of 5, and outlines of what one operates one of 3: %s', name => {
    const theme = name === 'light' ? 0 : 1;
    for (const name of ['ink', 'quiet', 'sea', 'ochre', 'moss'])
      expect(contrast(token(name)[theme], back[theme]), name).toBeGreaterThanOrEqual(5);
    const share = Number(/--edge: color-mix\(in srgb, var\(--ink\) (\d+)%/.exec(tokens)?.[1]) / 100;
    expect(contrast(mixed(token('ink')[theme], share, back[theme]), back[theme])).toBeGreaterThanOrEqual(3);
  });
});
