/**
 * Runs the stages of `npm test` in order, stops at the first that fails, and closes with one plain line for machines:
 * `N passed, N failed`, over all runners. A skipped test counts as failed, since it proves nothing.
 */
import { ensureBrowsers } from './ensure-browsers.ts';
import { type Counts, STAGES } from './stages.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}". Stages: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const stages = STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

if (stages.some(({ needsBrowsers }) => needsBrowsers)) {
  const complaint = await ensureBrowsers().catch((error: Error) => error.message);
  if (complaint !== undefined) {
    console.log(`\n${complaint}\n\n0 passed, 1 failed`);
    process.exit(1);
  }
}

const summary: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const stage of stages) {
  const label = stage.name.padEnd(8);
  if (total.failed > 0) {
    summary.push(`${label} not run`);
    continue;
  }
  console.log(`\n── ${stage.name}: ${stage.about}\n`);
  const startedAt = performance.now();
  const { passed, failed, skipped } = await stage.run();
  total.passed += passed;
  total.failed += failed + skipped;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const note = skipped > 0 ? `, ${skipped} skipped` : '';
  summary.push(`${label} ${passed} passed, ${failed} failed${note} (${seconds} s)`);
}

console.log(`\n${summary.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
