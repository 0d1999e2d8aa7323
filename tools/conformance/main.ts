/**
 * `npm run conformance -- https://backend.example [--key sk_…] [--link idOrSlug]`: whether a backend does what the widget
 * needs of it. With a key it makes links of its own and removes them; without one it checks what anybody may ask, and
 * the link that was named. It pays with published test cards, and only where the link says that no real money moves.
 */
import { parseArgs } from 'node:util';
import { type Result, runChecks } from './run-checks.ts';

const USAGE = 'Usage: npm run conformance -- https://backend.example [--key sk_…] [--link idOrSlug]';
const signs = { pass: '✓ pass   ', fail: '✗ FAIL   ', skipped: '– skipped' } as const;

function lineOf({ check, outcome, reason }: Result): string {
  const [section, sentence] = check.spec;
  const because = reason === undefined ? '' : ` | ${outcome === 'fail' ? 'found' : 'because'}: ${reason}`;
  return `${signs[outcome]} ${check.id}: ${check.name}${because} | SPEC ${section}: ${sentence}`;
}

interface Wanted {
  readonly url: string;
  readonly key: string | undefined;
  readonly link: string | undefined;
}

function readArguments(): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, link: { type: 'string' } },
    });
    const [url, ...rest] = positionals;
    if (url === undefined || rest.length > 0 || !/^https?:$/.test(new URL(url).protocol)) return undefined;
    // So that a key need not stand in the history of a shell.
    return { url, key: values.key ?? process.env['PAY_LINK_SECRET_KEY'], link: values.link };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wanted = readArguments();
  if (wanted === undefined) {
    console.error(USAGE);
    return 2;
  }
  const counts = { pass: 0, fail: 0, skipped: 0 };
  for await (const result of runChecks(wanted)) {
    counts[result.outcome]++;
    console.log(lineOf(result));
  }
  console.log(`${counts.pass} passed, ${counts.fail} failed, ${counts.skipped} skipped`);
  return counts.fail === 0 ? 0 : 1;
}

process.exitCode = await main();
