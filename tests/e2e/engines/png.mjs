// Just enough PNG to look at a screenshot: 8 bits a channel, not interlaced, with or without alpha.
import { inflateSync } from 'node:zlib';

/** @returns {{width: number, height: number, at: (x: number, y: number) => [number, number, number]}} */
export function picture(png) {
  const [width, height, depth, kind, , , interlaced] = [png.readUInt32BE(16), png.readUInt32BE(20), ...png.subarray(24, 29)];
  const channels = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || !channels || interlaced) throw new Error(`a PNG of kind ${kind}, ${depth} bits`);
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const packed = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (stride + 1)];
    const line = packed.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    const row = pixels.subarray(y * stride, (y + 1) * stride);
    const above = y === 0 ? new Uint8Array(stride) : pixels.subarray((y - 1) * stride, y * stride);
    const guess = guesses[filter];
    for (let i = 0; i < stride; i += 1) {
      const beside = i >= channels;
      row[i] = line[i] + guess(beside ? row[i - channels] : 0, above[i], beside ? above[i - channels] : 0);
    }
  }
  const at = (x, y) => [...pixels.subarray(y * stride + x * channels, y * stride + x * channels + 3)];
  return { width, height, at };
}

/** What a pixel is expected to be, given those to its left, above, and left above. */
const guesses = [() => 0, (left) => left, (left, up) => up, (left, up) => (left + up) >> 1, paeth];

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((it) => Math.abs(left + up - corner - it));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** What share of the pixels in the rectangle has that colour ("#0b6468"), up to what rounding changes. */
export function shareOf(picture, { left, top, width, height }, colour) {
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  let all = 0;
  for (let y = Math.ceil(top); y < Math.min(picture.height, Math.floor(top + height)); y += 1) {
    for (let x = Math.ceil(left); x < Math.min(picture.width, Math.floor(left + width)); x += 1) {
      all += 1;
      if (picture.at(x, y).every((value, channel) => Math.abs(value - wanted[channel]) <= 3)) found += 1;
    }
  }
  return all === 0 ? 0 : found / all;
}
