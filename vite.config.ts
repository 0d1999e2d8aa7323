/**
 * The builds of the widget, one per mode; `npm run build` makes all of them (tools/build.ts).
 *
 *   cdn      dist/cdn/pay-link.js + chunks/: what a page loads. The entry is all that is fetched before intent, and has
 *            no static import; the checkout is one more file. A third file between them would cost the click another
 *            round trip: so what both need stays in the entry, and what the checkout shares with other lazy parts stays
 *            in the checkout.
 *   classic  dist/cdn/pay-link.classic.js: a script without `type=module` that imports the module build beside it.
 *   all      dist/cdn/pay-link.all.js: everything in one file.
 *   npm      dist/npm/: readable modules for bundlers; the dependencies stay imports.
 *
 * Library mode throughout: application mode adds a preload helper of 0.7 kB to every lazy import.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { type BuildOptions, defineConfig, normalizePath, type Plugin, type Rolldown } from 'vite';

/** Minifies html, svg and css templates per module: in the finished chunk the tags have lost their names. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /(html|css|svg)`/ },
      async handler(code, id) {
        const result = await minifyHTMLLiterals(code, { fileName: id });
        return result === null ? null : { code: result.code, map: result.map?.toString() ?? null };
      },
    },
  };
}

/**
 * The bundler's helper for namespace objects walks inherited keys too, and so dies on a page that extends
 * `Object.prototype`. Until it walks own keys (rolldown 1.2.19 does not), the finished chunk is corrected here; a helper
 * that looks different fails the build, so that nobody ships one unseen.
 */
function ownKeysOnly(): Plugin {
  const helper = /for\(var (\w+) in (\w+)\)(?=\w+\(\w+,\1,\{get:\2\[\1\],enumerable:!0\}\))/g;
  return {
    name: 'own-keys-only',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !/\bSymbol\.toStringTag,\{value:`Module`\}/.test(chunk.code)) continue;
        const code = chunk.code.replace(helper, 'for(var $1 of Object.keys($2))');
        if (code === chunk.code)
          this.error(`${chunk.fileName}: the namespace helper has changed; look at ownKeysOnly.`);
        chunk.code = code;
      }
    },
  };
}

/**
 * Two things that the bundler writes for nobody: `String.raw` around a style sheet without a backslash, which is there so
 * that the sheet is minified, and a look into a module that is only loaded. Every page pays for the entry.
 */
function trimEntry(): Plugin {
  return {
    name: 'trim-entry',
    apply: 'build',
    generateBundle(_, bundle) {
      const entry = bundle['pay-link.js'];
      if (entry?.type !== 'chunk') return;
      entry.code = entry.code
        .replace(/\(0,String\.raw\)(?=`[^`\\]*`)/, '')
        .replace(/(await import\(`[^`]+`\))\.then\((\w+)=>\2\.\w+\)/, '$1');
    },
  };
}

/** Names sources by their place in the repository: where the build was written must not change the maps. */
function sourcemapPathTransform(source: string, map: string): string {
  const path = relative(import.meta.dirname, resolve(dirname(map), source));
  return `/pay-link/${path.replaceAll('\\', '/')}`;
}

/** The module and everything that loads with it. */
function closure(entry: string, context: Rolldown.ChunkingContext, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const imported of context.getModuleInfo(entry)?.importedIds ?? []) closure(imported, context, seen);
  return seen;
}

const source = (path: string): string => normalizePath(resolve(import.meta.dirname, 'src', path));

/** Keeps in the checkout's file what loads with it and is not in the entry already, whoever else needs it. */
function checkoutChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const isInCheckout = closure(source('checkout.ts'), context).has(id);
  return isInCheckout && !closure(source('define.ts'), context).has(id) ? 'checkout' : null;
}

/**
 * One hash for all chunks of a release: files that name several would otherwise carry as many hashes, which cannot be
 * compressed.
 */
const release = hashOf([...globSync('src/**/*.ts').toSorted(), 'package-lock.json', 'vite.config.ts']);
const chunkFileNames = `chunks/[name]-${release}.js`;

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('base64url').slice(0, 6);
}

const shared = { target: 'es2022', sourcemap: true, emptyOutDir: false, copyPublicDir: false } satisfies BuildOptions;

/** One classic script. The name is that of a variable which exists only if the entry exports something; none does. */
const script = (entry: string, fileName: string): BuildOptions => ({
  ...shared,
  outDir: 'dist/cdn',
  minify: true,
  lib: { entry, formats: ['iife'], name: 'PayLinkScript', fileName: () => fileName },
  rolldownOptions: { output: { codeSplitting: false, sourcemapPathTransform } },
});

const builds: Readonly<Record<string, BuildOptions>> = {
  cdn: {
    ...shared,
    // The comment that names the map would be a hundredth of the entry, and on every page.
    sourcemap: 'hidden',
    outDir: 'dist/cdn',
    minify: true,
    license: { fileName: 'licenses.md' },
    lib: { entry: { 'pay-link': 'src/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Library mode leaves spaces and names in ES modules unless the output itself is told to minify.
        minify: true,
        // Those that the minifier keeps are for other bundlers. What the licenses ask for is in licenses.md.
        comments: false,
        chunkFileNames,
        codeSplitting: {
          groups: [{ name: checkoutChunk, debugName: 'checkout' }],
          includeDependenciesRecursively: false,
        },
        sourcemapPathTransform,
      },
    },
  },
  classic: script('src/classic.ts', 'pay-link.classic.js'),
  all: script('src/all.ts', 'pay-link.all.js'),
  npm: {
    ...shared,
    outDir: 'dist/npm',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        protocol: 'src/protocol/index.ts',
        server: 'src/server.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@floating-ui\//, /^zod(\/|$)/],
      output: { chunkFileNames: 'chunks/[name].js', sourcemapPathTransform },
    },
  },
};

export const BUILD_MODES: readonly string[] = Object.keys(builds);

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  // Tests, too, ask for this file's configuration: they need no build.
  return build === undefined ? {} : { plugins: [minifyTemplates(), ownKeysOnly(), trimEntry()], build };
});
