/** The images of the icon for panels on Linux: masks drawn by `npm run icons`, in the colour that the panel needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrayImage } from './panelIcon';
import { inks } from './panelShade';

/**
 * Width and height in pixels. Panels have icons of 16 (GNOME, Waybar), 22 (KDE, Xfce) and 24, or twice that. Waybar and
 * Xfce scale the largest one down, so there are none larger than that.
 */
export const pixmapSizes = [16, 22, 24, 32, 44, 48] as const;

/** A pixmap as panels read it: with a byte each for alpha, red, green and blue of a pixel. */
export type Pixmap = readonly [width: number, height: number, argb: Buffer];

/** Returns the image in every size. */
export function pixmapsOf(folder: string, { name, shade }: TrayImage): readonly Pixmap[] {
  const mask = readFileSync(join(folder, `${name}.mask`));
  const ink = Number.parseInt(inks[shade].slice(1), 16);
  let next = 0;
  return pixmapSizes.map(size => {
    const argb = Buffer.alloc(4 * size * size);
    for (let at = 0; at < argb.length; at += 4, next += 1) {
      const alpha = mask[next] ?? 0;
      // Sway's bar would add the colour of a transparent pixel to its own.
      if (alpha > 0) argb.writeUInt32BE(alpha * 2 ** 24 + ink, at);
    }
    return [size, size, argb];
  });
}
