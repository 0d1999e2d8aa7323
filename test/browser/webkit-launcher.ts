/**
 * Lets Web Test Runner run tests in WebKitGTK.
 *
 * It says that its type is `playwright`, because the commands package then calls the handful of methods of
 * Playwright's Page that `page()` answers. There is one window, so tests run one file at a time.
 */
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import type { WebKitPaths } from '../support/find-browsers.ts';
import { type Viewport, WebKitSession } from './webkit-session.ts';

/** The code points that WebDriver gives to keys without a character (WebDriver, "Keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 } as const;

interface MouseOptions {
  readonly button?: keyof typeof BUTTONS | undefined;
}

const keyDown = (name: string): object => ({ type: 'keyDown', value: KEYS[name] ?? name });
const keyUp = (name: string): object => ({ type: 'keyUp', value: KEYS[name] ?? name });

function press(combination: string): object[] {
  const names = combination === '+' ? ['+'] : combination.split('+');
  return [...names.map(keyDown), ...names.toReversed().map(keyUp)];
}

export class WebKitGtkLauncher implements BrowserLauncher {
  name = 'WebKitGTK';
  readonly type = 'playwright';
  readonly concurrency = 1;
  readonly #paths: WebKitPaths;
  #starting: Promise<WebKitSession> | undefined;
  #activeTest: string | undefined;

  constructor(paths: WebKitPaths) {
    this.#paths = paths;
  }

  async startSession(testId: string, url: string): Promise<void> {
    const session = await this.#session();
    this.#activeTest = testId;
    await session.navigate(url);
  }

  isActive(testId: string): boolean {
    return this.#activeTest === testId;
  }

  async getBrowserUrl(): Promise<string> {
    return (await this.#session()).url();
  }

  async stopSession(): Promise<SessionResult> {
    this.#activeTest = undefined;
    await (await this.#session()).navigate('about:blank');
    return {};
  }

  async startDebugSession(): Promise<void> {
    throw new Error('WebKitGTK cannot be debugged from here. Open the test page in another browser.');
  }

  async stop(): Promise<void> {
    const session = await this.#starting?.catch(() => undefined);
    await session?.stop();
  }

  /** The part of Playwright's Page that @web/test-runner-commands uses. */
  getPage(): object {
    const keys = async (actions: object[]) => (await this.#session()).keys(actions);
    const mouse = async (...actions: object[]) => (await this.#session()).mouse(actions);
    const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });
    const down = ({ button = 'left' }: MouseOptions) => ({ type: 'pointerDown', button: BUTTONS[button] });
    const up = ({ button = 'left' }: MouseOptions) => ({ type: 'pointerUp', button: BUTTONS[button] });
    return {
      keyboard: {
        type: (text: string) => keys([...text].flatMap((character) => [keyDown(character), keyUp(character)])),
        press: (combination: string) => keys(press(combination)),
        down: (name: string) => keys([keyDown(name)]),
        up: (name: string) => keys([keyUp(name)]),
      },
      mouse: {
        move: (x: number, y: number) => mouse(move(x, y)),
        click: (x: number, y: number, options: MouseOptions = {}) => mouse(move(x, y), down(options), up(options)),
        down: (options: MouseOptions = {}) => mouse(down(options)),
        up: (options: MouseOptions = {}) => mouse(up(options)),
      },
      setViewportSize: async (viewport: Viewport) => (await this.#session()).setViewport(viewport),
      screenshot: async () => (await this.#session()).screenshot(),
      emulateMedia: () => {
        throw new Error('WebKitGTK has no media emulation.');
      },
    };
  }

  #session(): Promise<WebKitSession> {
    this.#starting ??= WebKitSession.start(this.#paths).then((session) => {
      this.name = `WebKitGTK ${session.version}`;
      return session;
    });
    return this.#starting;
  }
}
