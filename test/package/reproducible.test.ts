import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWidget } from '../../tools/build.ts';
import { ROOT } from './bundle-graph.ts';

const again = mkdtempSync(join(tmpdir(), 'pay-link-build-'));
afterAll(() => rmSync(again, { recursive: true, force: true }));

function digests(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile());
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(files.toSorted().map((path) => [path, digest(path)]));
}

describe('the build', () => {
  it('gives the same bytes from the same sources, in another folder and at another time', async () => {
    await buildWidget(join(again, 'dist'));
    expect(digests(join(again, 'dist'))).toEqual(digests(join(ROOT, 'dist')));
  });
});
