/** Reads the colours of a screenshot. */
import { inflateSync } from 'node:zlib';

const signatureLength = 8;

/** Returns the contents of all chunks of one type, joined. */
function chunks(file: Buffer, type: string): Buffer {
  const found: Buffer[] = [];
  for (let at = signatureLength; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === type) found.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(found);
}

/** The predictor of filter 4. */
function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const [toLeft, toAbove, toAboveLeft] = [left, above, aboveLeft].map(value => Math.abs(estimate - value));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toAboveLeft ?? 0)) return left;
  return (toAbove ?? 0) <= (toAboveLeft ?? 0) ? above : aboveLeft;
}

/**
 * Returns the colours of a PNG file row by row, each as 0xRRGGBB. The file has 8 bits per channel, with or without
 * transparency, and no interlacing.
 */
export function coloursInPng(file: Buffer): Uint32Array {
  const header = chunks(file, 'IHDR');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = { 2: 3, 6: 4 }[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0)
    throw new Error('This kind of PNG is not read.');
  const raw = inflateSync(chunks(file, 'IDAT'));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const aboveLeft = row === 0 || column < channels ? 0 : (pixels[at - stride - channels] ?? 0);
      const predicted = [
        0,
        left,
        above,
        (left + above) >> 1,
        filter === 4 ? paeth(left, above, aboveLeft) : 0,
      ];
      pixels[at] = (raw[at + row + 1] ?? 0) + (predicted[filter ?? 0] ?? 0);
    }
  }
  return Uint32Array.from({ length: width * height }, (_, pixel) => pixels.readUIntBE(channels * pixel, 3));
}
