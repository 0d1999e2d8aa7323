// Element tests, from the sources, in Chromium, Firefox and WebKitGTK. `BROWSERS=chromium` (a comma list) narrows.
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { CHROMIUM_ARGS } from '../support/chromium-args.ts';
import { findChromium, findFirefox, findWebKit } from '../support/find-browsers.ts';
import { countReporter } from './count-reporter.ts';
import { oxcPlugin } from './oxc-plugin.ts';
import { WebKitGtkLauncher } from './webkit-launcher.ts';

const chromium = async () => {
  const executablePath = await findChromium();
  return executablePath && chromeLauncher({ launchOptions: { executablePath, args: CHROMIUM_ARGS } });
};
const firefox = () => {
  const executablePath = findFirefox();
  const launchOptions = { browser: 'firefox', executablePath, headless: true };
  return executablePath && chromeLauncher({ puppeteer: puppeteerCore, launchOptions });
};
const webkit = () => {
  const paths = findWebKit();
  return paths && new WebKitGtkLauncher(paths);
};

const engines = { chromium, firefox, webkit };
const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
const browsers = [];
for (const name of wanted) {
  if (!(name in engines))
    throw new Error(`BROWSERS: there is no "${name}". Known: ${Object.keys(engines).join(', ')}.`);
  const launcher = await engines[name]();
  if (launcher) browsers.push(launcher);
  else if (name === 'webkit' && process.platform !== 'linux')
    console.log('WebKitGTK exists on Linux only: not run here.');
  else throw new Error(`No ${name} found. \`npm test\` installs it, or says how.`);
}

const countFile = process.env.PAY_LINK_COUNT_FILE;

export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  plugins: [oxcPlugin()],
  browsers,
  // One page at a time in each browser: only one page of a window has the focus, and many tests are about the focus.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), ...(countFile ? [countReporter(countFile)] : [])],
};
