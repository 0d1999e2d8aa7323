import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './read-imports.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

interface Rule {
  readonly says: string;
  readonly files: string;
  readonly isBroken: (file: SourceFile) => boolean;
  /** A file that breaks it, so that the rule itself is known to work. */
  readonly breaks: SourceFile;
}

const CODE = '{src,demo,stories,test,tools}/**/*.{ts,mjs,js}';
const HOMELESS = /^(utils?|helpers?|common|types|constants|misc)\b/;

function codeLines(text: string): number {
  const withoutBlocks = text.replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '');
  return withoutBlocks.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

const RULES: readonly Rule[] = [
  {
    says: 'a file has at most 250 lines of code',
    files: CODE,
    isBroken: ({ path, text }) => !path.endsWith('.generated.ts') && codeLines(text) > 250,
    breaks: { path: 'src/long.ts', text: 'void 0;\n'.repeat(251) },
  },
  {
    says: 'a file is named after what is in it',
    files: CODE,
    isBroken: ({ path }) => HOMELESS.test(basename(path)),
    breaks: { path: 'src/core/helpers.ts', text: '' },
  },
  {
    says: 'schemas come from zod/mini',
    files: CODE,
    isBroken: ({ path, text }) => importsOf(path, text).some(({ target }) => /^zod(?!\/mini$)/.test(target)),
    breaks: { path: 'src/protocol/x.ts', text: `import * as z from 'zod';` },
  },
  {
    says: 'a page without a style source can show it: no style attribute, no style element, no styleMap',
    files: 'src/**/*.ts',
    isBroken: ({ text }) => /\sstyle=["'$]|<style[\s>]|\bstyleMap\b/.test(text),
    breaks: { path: 'src/templates/x.ts', text: 'html`<p style="color: red">`' },
  },
  {
    says: 'text of others stays text: no innerHTML, no unsafeHTML',
    files: 'src/**/*.ts',
    isBroken: ({ text }) => /\.(innerHTML|outerHTML)\b|\b(insertAdjacentHTML|unsafe(HTML|SVG|Static))\(/.test(text),
    breaks: { path: 'src/templates/x.ts', text: 'panel.innerHTML = link.name' },
  },
  {
    says: 'typed money is read as integers',
    files: 'src/core/amount-input*.ts',
    isBroken: ({ text }) => /\bparseFloat\b|(?<![\w.])Number\(|\bMath\.round\b/.test(text),
    breaks: { path: 'src/core/amount-input.ts', text: 'const minor = Number(text) * 100' },
  },
];

describe.each(RULES)('$says', ({ files, isBroken, breaks }) => {
  it('holds in every file', () => {
    expect(
      sourceFiles(files)
        .filter(isBroken)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('is noticed where it is broken', () => {
    expect(isBroken(breaks)).toBe(true);
  });
});
