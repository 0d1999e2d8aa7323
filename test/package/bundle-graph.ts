/** What a built file loads, and what that weighs on the wire. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { importsOf } from '../tools/read-imports.ts';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
export const CDN: string = join(ROOT, 'dist', 'cdn');

export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface BuiltFile {
  /** Within dist/cdn. */
  readonly path: string;
  /** Files that load with it, as paths within dist/cdn. */
  readonly loads: readonly string[];
  /** Files that it loads later, by `import()`. */
  readonly loadsLater: readonly string[];
}

export function builtFile(path: string): BuiltFile {
  const imports = importsOf(relative(CDN, join(CDN, path)), readFileSync(join(CDN, path), 'utf8'));
  const targets = (kind: 'static' | 'lazy') =>
    imports.filter((entry) => entry.kind === kind).map(({ target }) => target);
  return { path, loads: targets('static'), loadsLater: targets('lazy') };
}

/** A file and everything that loads with it. */
export function closure(path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const target of builtFile(path).loads) closure(target, seen);
  return seen;
}

/** Bytes as a CDN would send them: gzip level 9, brotli level 11. */
export function sizeOf(path: string): Size {
  const bytes = readFileSync(join(CDN, path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** The chunk whose name begins with `name`, among what the entry loads later. */
export function lazyChunk(entry: string, name: string): string {
  const found = builtFile(entry).loadsLater.find((target) => target.startsWith(`chunks/${name}-`));
  if (found === undefined) throw new Error(`${entry} loads no chunk "${name}". Was it renamed?`);
  return join(dirname(entry), found);
}
