import decodeQR from 'qr/decode.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** True is black. */
  readonly isDark: (x: number, y: number) => boolean;
}

/** What a reader with a camera makes of it. */
export function read({ width, height, isDark }: Picture): string {
  const data = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const shade = isDark(at % width, Math.floor(at / width)) ? 0 : 255;
    data.set([shade, shade, shade, 255], at * 4);
  }
  return decodeQR({ width, height, data });
}

/** The runs of dark modules of our own SVG, drawn with `scale` pixels a module. */
export function fromSvg(svg: string, scale: number): Picture {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set<string>();
  const path_ = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of path_.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let at = 0; at < Number(length); at++) dark.add(`${Number(x) + at} ${y}`);
  }
  return {
    width: size * scale,
    height: size * scale,
    isDark: (x, y) => dark.has(`${Math.floor(x / scale)} ${Math.floor(y / scale)}`),
  };
}
