/** Serves the TypeScript sources to the browser through the transform that the build uses, so both run the same code. */
import type { TestRunnerConfig } from '@web/test-runner';
import { transformWithOxc } from 'vite';

type Plugin = NonNullable<TestRunnerConfig['plugins']>[number];

export function oxcPlugin(): Plugin {
  return {
    name: 'oxc-typescript',
    resolveMimeType: ({ path }) => (path.endsWith('.ts') ? 'js' : undefined),
    async transform({ path, body }) {
      if (!path.endsWith('.ts') || typeof body !== 'string') return undefined;
      const { code, map } = await transformWithOxc(body, path, { lang: 'ts', target: 'es2022', sourcemap: true });
      const encoded = Buffer.from(JSON.stringify(map)).toString('base64');
      return `${code}\n//# sourceMappingURL=data:application/json;base64,${encoded}`;
    },
  };
}
