/**
 * A link's address as a QR code, for print and for screens: error correction M, a quiet zone of four modules, black on
 * white whatever the page around it looks like, because readers need both.
 */
import { encodeQR } from 'qr';
import { encodePng } from './encode-png.ts';

const QUIET_ZONE = 4;

const modulesOf = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });

/** One square for each module of the code; scales to any size. */
export function qrSvg(text: string): string {
  const modules = modulesOf(text);
  const size = modules.length;
  const runs = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end === -1 ? size : end) - x}v1H${x}z`];
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${runs.join('')}"/></svg>`,
  ].join('');
}

/** `scale`: pixels of a module's side. */
export function qrPng(text: string, scale: number): Uint8Array<ArrayBuffer> {
  const modules = modulesOf(text);
  const wide = modules.map((row) => row.flatMap((isDark) => Array.from({ length: scale }, () => isDark)));
  return encodePng(wide.flatMap((row) => Array.from({ length: scale }, () => row)));
}
