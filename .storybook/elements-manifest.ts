/**
 * `virtual:elements-manifest`: custom-elements.json of the sources as they are now, so that controls and docs need no
 * build before them.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface Named {
  name: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly slots?: readonly Named[]; readonly cssParts?: readonly Named[] }[];
  }[];
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'out/manifest';
const NAME = 'virtual:elements-manifest';
const RESOLVED = `\0${NAME}`;

export function elementsManifest(): Plugin {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      execFileSync('cem', ['analyze', '--quiet', '--outdir', FOLDER], {
        cwd: ROOT,
        shell: process.platform === 'win32',
      });
      const text = readFileSync(join(ROOT, FOLDER, 'custom-elements.json'), 'utf8');
      return `export const manifest = ${JSON.stringify(withOwnNames(JSON.parse(text) as Manifest))};`;
    },
  };
}

/** Storybook keeps one row for each name, whatever it names, and none for the slot without one. */
function withOwnNames(manifest: Manifest): Manifest {
  for (const { slots = [], cssParts = [] } of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const slot of slots) slot.name = slot.name ? `slot="${slot.name}"` : 'default slot';
    for (const part of cssParts) part.name = `::part(${part.name})`;
  }
  return manifest;
}
