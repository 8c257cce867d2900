import zlib from "node:zlib";
import { createRandom } from "../runtime/random.ts";

const cells = 8;
const cellPixels = 12;
const pixels = cells * cellPixels;

/**
 * A small PNG that looks the same for the same id and different for others: a pattern with a mirror axis in two
 * colours, 96 by 96.
 */
export function createPicture(id: string): Buffer {
  const random = createRandom(`picture:${id}`);
  const hue = random();
  const palette = Buffer.from([...colour(hue, 0.93), ...colour(hue, 0.45), ...colour(hue + 0.4, 0.55)]);
  const pattern = Array.from({ length: cells * (cells / 2) }, () => [0, 0, 1, 1, 2][Math.floor(random() * 5)] ?? 0);
  const rows = Buffer.alloc(pixels * (pixels + 1));
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      const column = Math.floor(x / cellPixels);
      const mirrored = column < cells / 2 ? column : cells - 1 - column;
      // Each row begins with its filter type, 0.
      rows[y * (pixels + 1) + 1 + x] = pattern[Math.floor(y / cellPixels) * (cells / 2) + mirrored] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // 8 bits a pixel, colour type 3: indexes into the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", zlib.deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(zlib.crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** A colour of the wheel at a lightness, as red, green and blue. */
function colour(hue: number, lightness: number): number[] {
  return [0, 8, 4].map(offset => {
    const place = (offset + (hue % 1) * 12) % 12;
    const spread = 0.6 * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
}
