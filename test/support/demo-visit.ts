/** What tests of whole flows share: a demo server with its seller, and for each test the page of a payer in Chromium. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { barePage } from './bare-page.ts';
import { openChromium } from './browsers.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { type PageServer, servePages } from './page-server.ts';
import { Seller } from './seller.ts';

export class DemoVisit {
  server!: DemoServer;
  seller!: Seller;
  page!: Page;
  /** The pages of somebody else, on an origin of their own. */
  strangers: PageServer | undefined;
  #browser: Browser | undefined;
  readonly #usual: BrowserContextOptions;

  /** Call it where tests are described: it prepares each of them. */
  constructor(usual: BrowserContextOptions = {}) {
    this.#usual = { locale: 'en-GB', ...usual };
    beforeAll(async () => {
      const env = { PAY_LINK_RATE_LIMITS: 'off' };
      [this.#browser, this.server] = await Promise.all([openChromium(), startDemoServer({ env })]);
      this.seller = new Seller(this.server);
    });
    afterAll(async () => {
      await Promise.all([this.#browser?.close(), this.server?.remove()]);
    });
    beforeEach(async () => {
      this.page = await this.newPage();
    });
    afterEach(async () => {
      await Promise.all([this.context.close(), this.strangers?.close()]);
      this.strangers = undefined;
    });
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** A page that knows nothing of the others; the caller closes its context. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser?.newContext({ ...this.#usual, ...options });
    if (!context) throw new Error('No browser was started.');
    return context.newPage();
  }

  /** From here on the payer comes with another browser. */
  async comeWith(options: BrowserContextOptions): Promise<Page> {
    await this.context.close();
    this.page = await this.newPage(options);
    return this.page;
  }

  /** Opens a page of somebody else. */
  async open(html: string, headers: Record<string, string> = {}): Promise<PageServer> {
    await this.strangers?.close();
    this.strangers = await servePages({ '/': html }, headers);
    await this.page.goto(this.strangers.origin);
    return this.strangers;
  }

  /** Opens a bare page with the script and this markup. */
  paste(markup: string): Promise<PageServer> {
    return this.open(barePage(this.server.payOrigin, markup));
  }
}
