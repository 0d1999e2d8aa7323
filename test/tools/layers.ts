/**
 * Who may import whom (CONTRIBUTING.md), as a table and the function that holds a file to it.
 *
 * The lint configuration states the same, for the editor; this one is complete, since it names what is allowed instead
 * of what is not.
 */
import type { Import } from './read-imports.ts';

interface Layer {
  /** Folder or file within the repository; the longest that fits a path is its layer. */
  readonly path: string;
  /** What may be imported, as path beginnings and as packages. */
  readonly imports: readonly string[];
  /** What may be imported as types besides. */
  readonly types?: readonly string[];
  /** What may be imported by `import()` besides, and as types. */
  readonly lazy?: readonly string[];
}

const LAYERS: readonly Layer[] = [
  { path: 'src/protocol/', imports: ['src/protocol/', 'zod/mini'] },
  { path: 'src/core/', imports: ['src/core/'], types: ['src/protocol/'] },
  { path: 'src/i18n/', imports: ['src/i18n/'], types: ['src/core/', 'src/protocol/'] },
  { path: 'src/client/', imports: ['src/client/', 'src/core/'], types: ['src/protocol/'] },
  {
    path: 'src/controllers/',
    imports: ['src/controllers/', 'src/client/', 'src/core/', 'src/i18n/', 'lit', '@floating-ui/dom'],
    types: ['src/protocol/'],
  },
  { path: 'src/styles/', imports: ['src/styles/', 'lit'] },
  {
    path: 'src/templates/',
    imports: ['src/templates/', 'src/i18n/', 'src/styles/', 'lit'],
    types: ['src/core/', 'src/protocol/'],
    lazy: ['src/addresses.ts'],
  },
  {
    path: 'src/elements/',
    imports: [
      'src/elements/',
      'src/controllers/',
      'src/client/',
      'src/core/',
      'src/i18n/',
      'src/styles/',
      'src/templates/',
      'src/version.ts',
      'lit',
    ],
    types: ['src/protocol/'],
    lazy: ['src/checkout.ts', 'src/payment.ts', 'src/product.ts', 'src/subscription.ts', 'src/extras.ts'],
  },
  {
    path: 'src/page/',
    imports: [
      'src/page/',
      'src/elements/',
      'src/controllers/',
      'src/client/',
      'src/core/',
      'src/i18n/',
      'src/version.ts',
    ],
    types: ['src/protocol/'],
    lazy: ['src/checkout.ts', 'src/payment.ts', 'src/product.ts', 'src/subscription.ts', 'src/extras.ts'],
  },
  { path: 'src/addresses.ts', imports: ['localized-address-format/'], types: ['src/templates/'] },
  // The entries: index, define, classic, all.
  { path: 'src/', imports: ['src/'] },
  // Its one import is the address of the module build beside it, in a variable.
  { path: 'src/classic.ts', imports: [], lazy: ['module'] },
  {
    path: 'demo/server/',
    imports: [
      'demo/server/',
      'demo/shop/',
      'demo/dashboard/',
      'src/protocol/',
      'hono',
      '@hono/node-server',
      'nodemailer',
      'qr',
      'zod/mini',
      'node:',
    ],
  },
  {
    path: 'demo/server/pages/',
    imports: ['demo/server/', 'src/protocol/', 'src/core/amount-input.ts', 'src/i18n/', 'hono', 'node:'],
  },
  {
    path: 'demo/dashboard/',
    imports: [
      'demo/dashboard/',
      'demo/server/',
      'src/protocol/',
      'src/core/amount-input.ts',
      'hono',
      'zod/mini',
      'node:',
    ],
  },
  { path: 'demo/shop/', imports: ['demo/shop/', 'hono', 'node:'] },
  {
    path: 'stories/',
    imports: [
      'stories/',
      'src/index.ts',
      'src/define.ts',
      'test/fixtures/',
      'test/support/',
      'lit',
      'storybook',
      '@storybook/',
    ],
  },
];

/** A package stands for its own subpaths: `lit` allows `lit/directives/live.js`; a path that ends in `/` for its files. */
const covers = (allowed: string, target: string): boolean =>
  allowed.endsWith('/') || allowed.endsWith(':')
    ? target.startsWith(allowed)
    : target === allowed || target.startsWith(`${allowed}/`);

function layerOf(path: string): Layer | undefined {
  return LAYERS.filter((layer) => path.startsWith(layer.path)).toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** The imports of `path` that its layer does not allow, each as a sentence. */
export function forbiddenImports(path: string, imports: readonly Import[]): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [];
  return imports
    .filter(({ target, kind }) => {
      const besides = { static: [], type: [...(layer.types ?? []), ...(layer.lazy ?? [])], lazy: layer.lazy ?? [] }[
        kind
      ];
      return ![...layer.imports, ...besides].some((entry) => covers(entry, target));
    })
    .map(({ target, kind }) => {
      const isTypeOnly = kind !== 'type' && layer.types?.some((entry) => covers(entry, target)) === true;
      return `${path} imports ${target}${isTypeOnly ? ' when it runs; only its types are allowed (import type)' : ''}`;
    });
}

/** What the entry must never load before intent. */
const BEHIND_INTENT = [
  'lit',
  '@floating-ui/dom',
  'src/templates/',
  'src/styles/',
  'src/controllers/',
  'src/checkout.ts',
  'src/payment.ts',
  'src/product.ts',
  'src/subscription.ts',
  'src/extras.ts',
  'src/addresses.ts',
];

/** Everything that loading `entry` loads and must not, each as the chain that leads there. `read` answers a file's imports. */
export function loadedBeforeIntent(entry: string, read: (path: string) => readonly Import[]): string[] {
  const seen = new Set<string>();
  const walk = (path: string, chain: string): string[] => {
    if (seen.has(path)) return [];
    seen.add(path);
    return read(path)
      .filter(({ kind }) => kind === 'static')
      .flatMap(({ target }) => {
        const reached = `${chain} → ${target}`;
        if (BEHIND_INTENT.some((entry_) => covers(entry_, target))) return [reached];
        return target.startsWith('src/') ? walk(target, reached) : [];
      });
  };
  return walk(entry, entry);
}
