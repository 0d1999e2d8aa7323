/**
 * What is wrong with a whole page, look by look: everything axe finds, and whether something has to be scrolled sideways.
 * The page's own policy would keep the checker out, as it keeps out everything that is not the page's: open it in a
 * context with `bypassCSP`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

export async function faultsOf(
  page: Page,
  looks: readonly Look[],
  directions: readonly ('ltr' | 'rtl')[] = ['ltr', 'rtl'],
): Promise<string[]> {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const direction of directions) {
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    for (const { width, height, colorScheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(async (runTags) => {
        const { violations } = await globalThis.axe.run(document, {
          runOnly: runTags,
          rules: { 'target-size': { enabled: true } },
        });
        const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
        return [
          ...violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(' | ')}`,
          ),
          ...(wide ? ['scrolls sideways'] : []),
        ];
      }, tags);
      faults.push(...found.map((fault) => `${direction} ${width} ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}
