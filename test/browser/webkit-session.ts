/**
 * One WebKitGTK window, driven over WebDriver: a display, a driver process, a session.
 *
 * Written here because the ready-made webdriver launcher cannot size the window and brings some two hundred packages.
 * A fresh Xvfb is always started: on a shared display another window takes the focus, and focus tests fail.
 * WEBKIT_DISABLE_DMABUF_RENDERER and WEBKIT_DISABLE_COMPOSITING_MODE are never set: with them screenshots hang.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebKitPaths } from '../support/find-browsers.ts';
import { freePort } from '../support/free-port.ts';

const START_TIMEOUT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 30_000;
const SCREEN = '1600x1200x24';
/** MiniBrowser's own buttons, hidden or not, keep its window at 334 px or wider. Without their padding 320 is possible. */
const GTK_CSS = '* { min-width: 0; padding: 0; margin: 0 }';

interface WebDriverReply {
  readonly value: unknown;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export class WebKitSession {
  readonly version: string;
  readonly #base: string;
  readonly #end: () => void;

  private constructor(base: string, version: string, end: () => void) {
    this.#base = base;
    this.version = version;
    this.#end = end;
  }

  /** Starts display, driver and browser. `browserArgs` go to MiniBrowser, for example `--dark-mode`. */
  static async start(paths: WebKitPaths, browserArgs: readonly string[] = []): Promise<WebKitSession> {
    const processes: ChildProcess[] = [];
    const config = mkdtempSync(join(tmpdir(), 'webkit-config-'));
    const end = () => {
      for (const child of processes.toReversed()) child.kill();
      rmSync(config, { recursive: true, force: true });
    };
    try {
      mkdirSync(join(config, 'gtk-3.0'));
      writeFileSync(join(config, 'gtk-3.0', 'gtk.css'), GTK_CSS);
      const display = await startDisplay(paths.xvfb, processes);
      const origin = await startDriver(paths.driver, { DISPLAY: display, XDG_CONFIG_HOME: config }, processes);
      // Without --full-screen the toolbar takes part of the height and the window cannot get narrower than 447 px.
      const args = ['--automation', '--full-screen', '--private', ...browserArgs];
      const options = { 'webkitgtk:browserOptions': { binary: paths.browser, args } };
      const created = (await request('POST', `${origin}/session`, { capabilities: { alwaysMatch: options } })) as {
        sessionId: string;
        capabilities: { browserVersion: string };
      };
      const session = new WebKitSession(
        `${origin}/session/${created.sessionId}`,
        created.capabilities.browserVersion,
        end,
      );
      await session.setViewport({ width: 1280, height: 800 });
      return session;
    } catch (error) {
      end();
      throw error;
    }
  }

  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return request(method, this.#base + path, body);
  }

  navigate(url: string): Promise<unknown> {
    return this.command('POST', '/url', { url });
  }

  async url(): Promise<string> {
    return String(await this.command('GET', '/url'));
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.command('GET', '/screenshot')), 'base64');
  }

  keys(actions: readonly object[]): Promise<unknown> {
    return this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  mouse(actions: readonly object[]): Promise<unknown> {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.command('POST', '/actions', { actions: [source] });
  }

  /** Sizes the page, not the window: asks for a window, measures what the page got and corrects the difference. */
  async setViewport({ width, height }: Viewport): Promise<void> {
    const outer = { width, height };
    for (let attempt = 0; attempt < 4; attempt++) {
      await this.command('POST', '/window/rect', outer);
      const script = 'return new Promise(done => setTimeout(() => done([innerWidth, innerHeight]), 50))';
      const inner = (await this.command('POST', '/execute/sync', { script, args: [] })) as [number, number];
      if (inner[0] === width && inner[1] === height) return;
      outer.width += width - inner[0];
      outer.height += height - inner[1];
    }
  }

  async stop(): Promise<void> {
    await this.command('DELETE', '').catch(() => undefined);
    this.#end();
  }
}

async function startDisplay(xvfb: string, processes: ChildProcess[]): Promise<string> {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  processes.push(child);
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (bytes) => resolve(`:${String(bytes).trim()}`));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it had a display.`)));
  });
}

async function startDriver(driver: string, place: NodeJS.ProcessEnv, processes: ChildProcess[]): Promise<string> {
  // With any other language in LANG, navigator.language is "C" and every Intl constructor throws on it.
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...place,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    LANG: 'en_US.UTF-8',
  };
  delete environment.LC_ALL;
  delete environment.WAYLAND_DISPLAY;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: environment, stdio: 'ignore' });
  processes.push(child);
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`WebKitWebDriver ended with code ${code}.`)));
  });
  failed.catch(() => undefined);
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await Promise.race([request('GET', `${origin}/status`), failed]);
      return origin;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) throw error;
      await delay(25);
    }
  }
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const init: RequestInit = { method, signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS) };
  if (body) Object.assign(init, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { value } = (await (await fetch(url, init)).json()) as WebDriverReply;
  if (value && typeof value === 'object' && 'error' in value) {
    throw new Error(`WebKitWebDriver: ${String(value.error)}: ${'message' in value ? String(value.message) : ''}`);
  }
  return value;
}
