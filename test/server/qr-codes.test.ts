import { inflateSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { aFixedInput } from '../fixtures/links.ts';
import { type Backend, startBackend } from './backend.ts';
import { fromSvg, type Picture, read } from './qr-reader.ts';

let backend: Backend;
let path: string;
const url = 'http://localhost:4242/p/poster';
beforeEach(async () => {
  backend = startBackend();
  const { id } = await backend.createLink(aFixedInput({ slug: 'poster' }));
  path = `/v1/public/links/${id}`;
});

/** A PNG with one bit a pixel, in one IDAT chunk, unfiltered. */
function fromPng(bytes: Buffer): Picture {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const at = bytes.indexOf('IDAT');
  const lines = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  const perLine = 1 + Math.ceil(width / 8);
  return {
    width,
    height,
    isDark: (x, y) => ((lines[y * perLine + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0,
  };
}

/** How many rows at the top and columns at the left have nothing dark. */
function quietZone({ width, height, isDark }: Picture): [number, number] {
  const rows = Array.from({ length: height }, (_, y) => y);
  const columns = Array.from({ length: width }, (_, x) => x);
  return [
    rows.findIndex((y) => columns.some((x) => isDark(x, y))),
    columns.findIndex((x) => rows.some((y) => isDark(x, y))),
  ];
}

describe('the QR code of a link', () => {
  it('is an SVG that leads to its address, with a quiet zone of four modules', async () => {
    const { status, headers, text } = await backend.call(`${path}/qr.svg`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(read(fromSvg(text, 4))).toBe(url);
    expect(quietZone(fromSvg(text, 1))).toEqual([4, 4]);
  });

  it.each([
    ['', 8],
    ['?scale=3', 3],
  ])('is a PNG of the same%s', async (query, scale) => {
    const answer = await backend.app.request(`${path}/qr.png${query}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const picture = fromPng(Buffer.from(await answer.arrayBuffer()));
    expect(read(picture)).toBe(url);
    expect(quietZone(picture)).toEqual([4 * scale, 4 * scale]);
  });

  it('follows the link to its new address', async () => {
    await backend.seller(path.replace('public/links', 'payment-links'), {
      method: 'PATCH',
      body: { slug: 'placard' },
      headers: { 'if-match': '*' },
    });
    const { text, headers } = await backend.call('/v1/public/links/poster/qr.svg?download');
    expect(read(fromSvg(text, 4))).toBe('http://localhost:4242/p/placard');
    expect(headers.get('content-disposition')).toBe('attachment; filename="placard.svg"');
  });

  it('may stand on any page, and runs nothing where it is opened by itself', async () => {
    const { headers } = await backend.call(`${path}/qr.svg`);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('exists for known links alone', async () => {
    for (const file of ['qr.svg', 'qr.png']) {
      expect((await backend.call(`/v1/public/links/nobody/${file}`)).status).toBe(404);
    }
    expect((await backend.call(`${path}/qr.png?scale=33`)).status).toBe(400);
  });
});
