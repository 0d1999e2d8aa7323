/** What somebody gets who installs the package. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, it } from 'vitest';
import { ROOT } from './bundle-graph.ts';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the package', () => {
  it('has nothing that publint objects to', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('has types that resolve for every module system that can import it', () => {
    const check = () =>
      run('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', './custom-elements.json');
    expect(check).not.toThrow();
  });

  it('carries what was built and what explains it, and nothing else', () => {
    const [{ files }] = JSON.parse(run('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
    const topLevel = new Set((files as { path: string }[]).map(({ path }) => path.split('/')[0]));
    expect(topLevel).toEqual(new Set(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']));
  });

  it('runs no script when it is installed', () => {
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install|^prepare$/)]),
    );
  });

  it('has at most four runtime dependencies', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(4);
  });

  it('can be imported where there is no page, and registers nothing', () => {
    const script = `
      globalThis.customElements = { get: () => undefined, define: (name) => { throw new Error(name + ' was registered') } };
      console.log(Object.keys(await import('pay-link')).length > 0);`;
    expect(run('node', '--input-type=module', '--eval', script).trim()).toBe('true');
  });

  it('has source maps that name no folder of the machine that built it', () => {
    const map = JSON.parse(readFileSync(join(ROOT, 'dist', 'cdn', 'pay-link.js.map'), 'utf8'));
    expect((map.sources as string[]).filter((source) => !/^\/pay-link\/(src|node_modules)\//.test(source))).toEqual([]);
    expect(existsSync(join(ROOT, 'dist', 'types', 'index.d.ts'))).toBe(true);
  });
});
