/** Opens a story in each look and takes its picture; says what lies outside of the window, also at 320 px. */
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { whatSticksOut, whereToLook } from './measure-page.ts';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly device: 'phone' | 'desktop';
}

export interface Shot extends Look {
  readonly file: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Pictures {
  readonly story: Story;
  readonly shots: readonly Shot[];
  /** What is wrong, as sentences. */
  readonly faults: readonly string[];
}

const DEVICES = { phone: { width: 375, height: 812 }, desktop: { width: 1280, height: 800 } } as const;
const NARROWEST = { width: 320, height: 640 };
const PATIENCE_MS = 20_000;

export const globalsOf = ({ theme, direction }: Pick<Look, 'theme' | 'direction'>): string =>
  `theme:${theme};direction:${direction}`;

/** What does not depend on the direction of writing is not shown in both. */
const looksOf = ({ title }: Story): Look[] => [
  { theme: 'light', direction: 'ltr', device: 'phone' },
  { theme: 'light', direction: 'ltr', device: 'desktop' },
  { theme: 'dark', direction: 'ltr', device: 'phone' },
  { theme: 'dark', direction: 'ltr', device: 'desktop' },
  ...(title === 'Overview' ? [] : [{ theme: 'light', direction: 'rtl', device: 'phone' } as const]),
];

export async function takeShots(
  context: BrowserContext,
  storybook: string,
  folder: string,
  story: Story,
): Promise<Pictures> {
  const page = await context.newPage();
  const shots: Shot[] = [];
  const faults = new Set<string>();
  page.on('pageerror', ({ message }) => faults.add(`An error on the page: ${message}`));
  try {
    let open = '';
    for (const look of looksOf(story)) {
      const globals = globalsOf(look);
      await page.setViewportSize(DEVICES[look.device]);
      if (globals !== open) await show(page, storybook, story, globals);
      open = globals;
      for (const what of await page.evaluate(whatSticksOut)) faults.add(`${DEVICES[look.device].width} px: ${what}`);
      shots.push(await takeShot(page, folder, story, look));
    }
    await page.setViewportSize(NARROWEST);
    for (const what of await page.evaluate(whatSticksOut)) faults.add(`${NARROWEST.width} px: ${what}`);
  } catch (error) {
    faults.add((error as Error).message);
  } finally {
    await page.close();
  }
  return { story, shots, faults: [...faults] };
}

async function show(page: Page, storybook: string, { id }: Story, globals: string): Promise<void> {
  // The rules of accessibility are a matter of the tests; here they would only cost time.
  await page.goto(`${storybook}/iframe.html?viewMode=story&id=${id}&globals=${globals};a11y.manual:!true`);
  const phase = await page.waitForFunction(
    () => {
      const { currentRender } = (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } })
        .__STORYBOOK_PREVIEW__ ?? { currentRender: undefined };
      return /^(finished|aborted|errored)$/.exec(currentRender?.phase ?? '')?.[0];
    },
    undefined,
    { timeout: PATIENCE_MS },
  );
  const end = await phase.jsonValue();
  if (end === 'finished') return;
  const said = await page.locator('#error-message').textContent();
  throw new Error(`The story ${end}: ${said?.trim()}`);
}

async function takeShot(page: Page, folder: string, { id }: Story, look: Look): Promise<Shot> {
  const clip = await page.evaluate(whereToLook);
  const file = `${id}.${look.device}.${look.theme}.${look.direction}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true, clip });
  return { ...look, file, width: clip.width, height: clip.height };
}
