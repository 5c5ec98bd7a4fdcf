import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icnsOf, icnsTypes, icoOf } from '../../scripts/iconContainers';
import { inRoot } from '../../scripts/paths';

const image = (pixels: number) => ({ pixels, png: Buffer.from(`png ${pixels}`) });

describe('a Windows icon', () => {
  it('lists its pictures with their sizes and places', () => {
    const ico = icoOf([image(16), image(256)]);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
    const pictures = [6, 22].map(at => [
      ico.readUInt8(at),
      ico.subarray(ico.readUInt32LE(at + 12)).toString('utf8', 0, ico.readUInt32LE(at + 8)),
    ]);
    expect(pictures).toEqual([
      [16, 'png 16'],
      [0, 'png 256'],
    ]);
  });
});

describe('a macOS icon', () => {
  it('has a picture of the right size for each type, and says how long it is', () => {
    const icns = icnsOf(pixels => image(pixels).png);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const found: [string, string][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      found.push([
        icns.toString('latin1', at, at + 4),
        icns.toString('utf8', at + 8, at + icns.readUInt32BE(at + 4)),
      ]);
    expect(found).toEqual(Object.entries(icnsTypes).map(([type, pixels]) => [type, `png ${pixels}`]));
  });
});

describe('the icons in resources', () => {
  it('have the size that their name says', () => {
    const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
    const widths = sizes.map(size =>
      readFileSync(inRoot(`resources/app-icon/${size}x${size}.png`)).readUInt32BE(16),
    );
    expect(widths).toEqual(sizes);
  });
});
