/**
 * `npm run build`: everything that is shipped, into dist/ (or a folder given as argument, for comparisons).
 *
 * Nothing of it may depend on the machine, the clock or the order of files: two builds of one commit are equal, byte
 * for byte (test/package/reproducible.test.ts), so that a published file can be checked against its source.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BUILD_MODES } from '../vite.config.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function buildWidget(outDir: string): Promise<void> {
  // Lit has a development version, which bundlers take unless this says otherwise.
  process.env.NODE_ENV = 'production';
  rmSync(outDir, { recursive: true, force: true });
  for (const mode of BUILD_MODES) {
    const folder = mode === 'npm' ? 'npm' : 'cdn';
    await build({ root: ROOT, mode, logLevel: 'warn', build: { outDir: join(outDir, folder) } });
  }
  run('tsc', '-p', 'tsconfig.build.json', '--outDir', join(outDir, 'types'));
  run('cem', 'analyze', '--quiet', '--outdir', relative(ROOT, outDir));
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
}

if (import.meta.main) {
  const outDir = resolve(process.argv[2] ?? join(ROOT, 'dist'));
  const startedAt = performance.now();
  await buildWidget(outDir);
  console.log(
    `Built ${relative(process.cwd(), outDir) || '.'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
  );
}
