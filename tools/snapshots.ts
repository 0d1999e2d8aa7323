/**
 * `npm run snapshots`: a picture of every story, on phone and desktop, light and dark, and right to left, all on one page:
 * out/snapshots/index.html. `npm run snapshots -- product` takes only stories with that in their id.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from '../test/support/browsers.ts';
import { galleryPage } from './snapshots/gallery-page.ts';
import { serveFolder } from './snapshots/serve-folder.ts';
import { type Pictures, type Story, takeShots } from './snapshots/take-shots.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STORYBOOK = join(ROOT, 'out', 'storybook');
const SNAPSHOTS = join(ROOT, 'out', 'snapshots');
/** More would only wait for each other on a small machine. */
const PAGES_AT_ONCE = 2;

function buildStorybook(): void {
  execFileSync('storybook', ['build', '--output-dir', STORYBOOK, '--disable-telemetry', '--loglevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function builtStories(wanted: readonly string[]): Story[] {
  const { entries } = JSON.parse(readFileSync(join(STORYBOOK, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(entries).filter(
    ({ id, type }) => type === 'story' && (wanted.length === 0 || wanted.some((word) => id.includes(word))),
  );
}

async function takeAll(stories: readonly Story[]): Promise<Pictures[]> {
  await using storybook = await serveFolder(STORYBOOK);
  const browser = await openChromium();
  const pictures: Pictures[] = [];
  const waiting = [...stories.entries()];
  const worker = async () => {
    // What a page remembers of a payment is a matter of its own context.
    const context = await browser.newContext({ deviceScaleFactor: 2, reducedMotion: 'reduce', locale: 'en' });
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, story] = next;
      pictures[place] = await takeShots(context, storybook.origin, SNAPSHOTS, story);
    }
    await context.close();
  };
  try {
    await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
  } finally {
    await browser.close();
  }
  return pictures;
}

const startedAt = performance.now();
rmSync(SNAPSHOTS, { recursive: true, force: true });
mkdirSync(SNAPSHOTS, { recursive: true });
buildStorybook();
const pictures = await takeAll(builtStories(process.argv.slice(2)));
writeFileSync(join(SNAPSHOTS, 'index.html'), galleryPage(pictures));

for (const { story, faults } of pictures) for (const fault of faults) console.log(`${story.id}: ${fault}`);
const count = pictures.reduce((sum, { shots }) => sum + shots.length, 0);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`${count} pictures of ${pictures.length} stories in ${seconds} s: out/snapshots/index.html`);
if (pictures.some(({ shots }) => shots.length === 0)) process.exitCode = 1;
