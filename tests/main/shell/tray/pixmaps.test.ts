import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { inks, type PanelShade } from '../../../../src/main/shell/tray/panelShade';
import { pixmapSizes, pixmapsOf } from '../../../../src/main/shell/tray/pixmaps';

const images = join(import.meta.dirname, '../../../../resources/tray');
const names = readdirSync(images)
  .filter(file => file.endsWith('.mask'))
  .map(file => file.replace('.mask', ''));
const shades = Object.keys(inks) as readonly PanelShade[];

/** The pixels of the picture that macOS and Windows have, as alpha, red, green and blue. */
function pictureOf(name: string, shade: PanelShade, size: number): Buffer {
  const png = readFileSync(join(images, `${name}-${shade}${{ 16: '', 32: '@2x', 48: '@3x' }[size]}.png`));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  return new Resvg(svg).render().pixels;
}

const alphasOf = (pixels: Buffer, first: number): readonly number[] =>
  Array.from({ length: pixels.length / 4 }, (_, at) => pixels[4 * at + first] ?? 0);

describe('the icon’s pixmaps', () => {
  it('are there for every state, in every size', () => {
    expect(names).toHaveLength(18);
    for (const name of names)
      for (const shade of shades)
        expect(
          pixmapsOf(images, { name, shade }).map(([width, height, argb]) => [width, height, argb.length]),
        ).toEqual(pixmapSizes.map(size => [size, size, 4 * size * size]));
  });

  it('are the pictures that other systems show', () => {
    for (const name of names)
      for (const [size, , argb] of pixmapsOf(images, { name, shade: 'for-dark' })) {
        if (size % 16 > 0) continue;
        expect(alphasOf(argb, 0)).toEqual(alphasOf(pictureOf(name, 'for-dark', size), 3));
      }
  });

  it('have one colour, that of their shade, and none where nothing is drawn', () => {
    for (const shade of shades)
      for (const [, , argb] of pixmapsOf(images, { name: 'quiet', shade })) {
        const coloursOf = (isDrawn: boolean) =>
          new Set(
            alphasOf(argb, 0).flatMap((alpha, at) =>
              alpha > 0 === isDrawn ? [argb.toString('hex', 4 * at + 1, 4 * at + 4)] : [],
            ),
          );
        expect([...coloursOf(true)]).toEqual([inks[shade].slice(1).toLowerCase()]);
        expect([...coloursOf(false)]).toEqual(['000000']);
      }
  });
});
