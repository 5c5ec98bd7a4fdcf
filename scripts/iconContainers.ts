/** The icon files of Windows and macOS, which hold PNGs of several sizes. */

/** A square picture. */
export interface IconImage {
  readonly pixels: number;
  readonly png: Buffer;
}

const icoHeader = 6;
const icoEntry = 16;

/** Returns a .ico: a table of the pictures, then the pictures. */
export function icoOf(images: readonly IconImage[]): Buffer {
  const table = Buffer.alloc(icoHeader + icoEntry * images.length);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(images.length, 4);
  let offset = table.length;
  for (const [index, { pixels, png }] of images.entries()) {
    const at = icoHeader + icoEntry * index;
    // 0 means 256.
    table.writeUInt8(pixels % 256, at);
    table.writeUInt8(pixels % 256, at + 1);
    table.writeUInt16LE(1, at + 4);
    table.writeUInt16LE(32, at + 6);
    table.writeUInt32LE(png.length, at + 8);
    table.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([table, ...images.map(({ png }) => png)]);
}

/** The types of a .icns by their size; the last four are sizes for displays with twice the pixels. */
export const icnsTypes: Readonly<Record<string, number>> = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
  ic10: 1024,
};

/** Returns a .icns, a list of pictures with their types. */
export function icnsOf(draw: (pixels: number) => Buffer): Buffer {
  const entries = Object.entries(icnsTypes).map(([type, pixels]) => chunk(type, draw(pixels)));
  return chunk('icns', Buffer.concat(entries));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
