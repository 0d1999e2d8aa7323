/** `npm run fuzz [sequences]`: as in `npm test`, only longer and each time otherwise. `FUZZ_SEED` repeats a run. */
import { spawnSync } from 'node:child_process';

const LONG = '1000';

const [sequences = LONG] = process.argv.slice(2);
const { status } = spawnSync('vitest', ['run', '--project', 'contract', 'test/contract/fuzz'], {
  env: { ...process.env, FUZZ_SEQUENCES: sequences },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
