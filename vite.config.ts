/**
 * The builds of the widget, one per mode; `npm run build` makes all of them (tools/build.ts).
 *
 *   cdn      dist/cdn/pay-link.js + chunks/: what a page loads. The entry is all that is fetched before intent, and has
 *            no static import; the checkout is one more file. Code that both need stays in the entry and the checkout
 *            imports it from there (`allow-extension`): a third, shared file would cost the click another round trip.
 *   classic  dist/cdn/pay-link.classic.js: a script without `type=module` that imports the module build beside it.
 *   all      dist/cdn/pay-link.all.js: everything in one file.
 *   npm      dist/npm/: readable modules for bundlers; the dependencies stay imports.
 *
 * Library mode throughout: application mode adds a preload helper of 0.7 kB to every lazy import.
 */
import { dirname, relative, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { type BuildOptions, defineConfig, type Plugin } from 'vite';

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

/** Names sources by their place in the repository: where the build was written must not change the maps. */
function sourcemapPathTransform(source: string, map: string): string {
  const path = relative(import.meta.dirname, resolve(dirname(map), source));
  return `/pay-link/${path.replaceAll('\\', '/')}`;
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
    outDir: 'dist/cdn',
    minify: true,
    lib: { entry: { 'pay-link': 'src/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // Library mode leaves spaces and names in ES modules unless the output itself is told to minify.
      output: { minify: true, chunkFileNames: 'chunks/[name]-[hash].js', sourcemapPathTransform },
    },
  },
  classic: script('src/classic.ts', 'pay-link.classic.js'),
  all: script('src/all.ts', 'pay-link.all.js'),
  npm: {
    ...shared,
    outDir: 'dist/npm',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', define: 'src/define.ts', protocol: 'src/protocol/index.ts' },
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
  return build === undefined ? {} : { plugins: [minifyTemplates()], build };
});
