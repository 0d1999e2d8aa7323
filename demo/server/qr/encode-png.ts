/** Pictures of two colours as PNG, one bit a pixel: https://www.w3.org/TR/png-3/ */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Rows of equal length; true is black. */
export function encodePng(rows: readonly (readonly boolean[])[]): Uint8Array<ArrayBuffer> {
  const width = rows[0]?.length ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  // One bit of greyscale; deflate, the standard filters, not interlaced.
  header.set([1, 0, 0, 0, 0], 8);
  const bytesPerRow = Math.ceil(width / 8);
  const lines = rows.map((row) => {
    const line = Buffer.alloc(1 + bytesPerRow);
    for (const [x, isDark] of row.entries()) {
      const at = 1 + (x >> 3);
      if (!isDark) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
    }
    return line;
  });
  const body = deflateSync(Buffer.concat(lines));
  return Uint8Array.from(
    Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
