/**
 * Runs every story in Chromium: its play function, then axe. A configuration of its own, since loading Storybook would
 * cost each of the other runs a second.
 */
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS } from './test/support/chromium-args.ts';
import { findChromium } from './test/support/find-browsers.ts';

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error('No Chromium found. `npm test` installs it, or says how.');

export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: {
    name: 'stories',
    // Stories that play at the same time would share what a browser remembers of payments, and its focus.
    fileParallelism: false,
    onConsoleLog: (text) => !text.includes('Lit is in dev mode'),
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_ARGS } }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 480, height: 900 },
    },
  },
});
