/**
 * Everything that runs in Node, by what it needs:
 *   unit      pure code (protocol, core, client, i18n), no network
 *   server    the demo backend in this process
 *   contract  the running backend against its own OpenAPI document
 *   tools     the rules of the house: layers, files, bootstrap
 *   package   what is shipped; needs `npm run build`
 *   e2e       whole flows in real browsers against a started demo; needs `npm run build`
 * Element tests run in browsers: test/browser/web-test-runner.config.mjs.
 */
import { defineConfig } from 'vitest/config';

const project = (name: string, test: object = {}) => ({
  test: { name, environment: 'node' as const, include: [`test/${name}/**/*.test.ts`], ...test },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      // Many requests in one test: how long they take on a busy machine says nothing.
      project('server', { testTimeout: 20_000 }),
      project('contract', { testTimeout: 20_000 }),
      project('tools', { testTimeout: 20_000 }),
      project('package', { testTimeout: 60_000, fileParallelism: false }),
      project('e2e', { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false }),
    ],
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'demo/**/*.ts'], reportsDirectory: 'out/coverage' },
  },
});
