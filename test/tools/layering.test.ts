import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, loadedBeforeIntent } from './layers.ts';
import { importsOf } from './read-imports.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const FILES = sourceFiles('{src,demo/dashboard,demo/server,demo/shop,stories}/**/*.ts');

describe('layers', () => {
  it('import only what they may', () => {
    expect(FILES.flatMap(({ path, text }) => forbiddenImports(path, importsOf(path, text)))).toEqual([]);
  });

  it('leave the entry free of everything behind intent', () => {
    const read = (path: string) => importsOf(path, readFileSync(join(ROOT, path), 'utf8'));
    expect(loadedBeforeIntent('src/define.ts', read)).toEqual([]);
  });

  it.each([
    ['src/core/money.ts', `import { request } from '../client/request-json.ts'`],
    ['src/core/money.ts', `import { html } from 'lit'`],
    ['src/core/money.ts', `export { quote } from '../protocol/quote.ts'`],
    ['src/client/decode.ts', `import { quote } from '../protocol/quote.ts'`],
    ['src/client/decode.ts', `import { type Quote } from '../protocol/quote.ts'`],
    ['src/templates/amount.ts', `import { transition } from '../core/transition.ts'`],
    ['src/templates/amount.ts', `const { a } = await import('../elements/pay-link-button.ts')`],
    ['src/protocol/quote.ts', `import * as z from 'zod'`],
    ['src/elements/internal/x.ts', `import { resume } from '../../page/resume.ts'`],
    ['src/elements/pay-link-button.ts', `import { PayLinkCheckout } from '../checkout.ts'`],
    ['demo/server/domain/quote.ts', `import type { Money } from '../../../src/core/money.ts'`],
    ['demo/server/domain/quote.ts', `import { readAmount } from '../../../src/core/amount-input.ts'`],
    ['stories/button.stories.ts', `import '../src/elements/pay-link-button.ts'`],
  ])('are held: %s may not say %s', (path, source) => {
    expect(forbiddenImports(path, importsOf(path, source))).toHaveLength(1);
  });

  it.each([
    ['src/core/money.ts', `import type { Quote } from '../protocol/quote.ts'`],
    ['src/core/money.ts', `// import { html } from 'lit'`],
    ['src/elements/pay-link-button.ts', `const load = () => import('../checkout.ts')`],
    ['src/elements/internal/x.ts', `import { live } from 'lit/directives/live.js'`],
    ['demo/server/pages/pay.ts', `import { readAmount } from '../../../src/core/amount-input.ts'`],
    ['test/unit/x.test.ts', `import { html } from 'lit'`],
  ])('are free otherwise: %s may say %s', (path, source) => {
    expect(forbiddenImports(path, importsOf(path, source))).toEqual([]);
  });

  it('are followed through every static import of the entry, and not through import()', () => {
    const files: Record<string, string> = {
      'src/define.ts': `import './page/a.ts'; const late = () => import('./elements/pay-link-checkout.ts')`,
      'src/page/a.ts': `import { b } from './b.ts'`,
      'src/page/b.ts': `import { render } from 'lit/html.js'; import type { C } from '../controllers/c.ts'`,
    };
    expect(loadedBeforeIntent('src/define.ts', (path) => importsOf(path, files[path] ?? ''))).toEqual([
      'src/define.ts → src/page/a.ts → src/page/b.ts → lit/html.js',
    ]);
  });
});
