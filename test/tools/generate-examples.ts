/** Writes the examples of the OpenAPI document from what the server answers in its contract tests: `npm run generate`. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('vitest', ['run', '--project', 'contract', 'answers'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_EXAMPLES: '1' },
});
process.exit(status ?? 1);
