/** What a source file imports, read by the parser that also builds it: never by a pattern that a comment can fool. */
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  /** The path within the repository of a relative import, else the specifier: `src/core/money.ts`, `lit`, `node:fs`. */
  readonly target: string;
  /** `type` is gone when the code runs; `lazy` is an `import()`. */
  readonly kind: 'static' | 'type' | 'lazy';
}

/** The imports of `source`, as if it were the file at `path` (within the repository). */
export function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const target = (specifier: string) => (specifier.startsWith('.') ? join(dirname(path), specifier) : specifier);
  // `import { type X }` stays an import of the module when it runs; only `import type` disappears.
  const kindAt = (start: number) =>
    /^(import|export)\s+type\b/.test(source.slice(start, start + 40)) ? 'type' : 'static';
  const lazySpecifier = (start: number, end: number) => source.slice(start, end).replace(/^['"`]|['"`]$/g, '');
  return [
    ...module.staticImports.map(
      (entry): Import => ({ target: target(entry.moduleRequest.value), kind: kindAt(entry.start) }),
    ),
    ...module.staticExports.flatMap(({ start, entries }): Import[] => {
      const from = entries.find((entry) => entry.moduleRequest)?.moduleRequest;
      return from ? [{ target: target(from.value), kind: kindAt(start) }] : [];
    }),
    ...module.dynamicImports.map(
      ({ moduleRequest: { start, end } }): Import => ({ target: target(lazySpecifier(start, end)), kind: 'lazy' }),
    ),
  ];
}
