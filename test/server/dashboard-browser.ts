/** A seller's browser without scripts: keeps the dashboard's cookie, fills in forms, follows redirects. */
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import { createDashboardApp } from '../../demo/dashboard/dashboard-app.ts';
import type { AppOptions } from '../../demo/server/app.ts';
import { createPagesApp } from '../../demo/server/pages/pages-app.ts';
import { type Backend, PAY_ORIGIN, SECRET_KEY, startBackend } from './backend.ts';
import { formValues, type Page, unescaped } from './paper-browser.ts';

export interface Visit {
  readonly headers?: Record<string, string>;
  readonly body?: Record<string, string>;
}

export interface SellerBrowser {
  readonly backend: Backend;
  /** Faults of the server; a page that worked leaves none. */
  readonly faults: readonly unknown[];
  /** The cookie as it would be sent; empty before the first page. */
  cookie: string;
  /** One request, as it is answered. */
  request(path: string, visit?: Visit): Promise<Page>;
  /** Opens a page and follows redirects. */
  open(path: string): Promise<Page>;
  /** Sends the form whose action ends so, or the first of the main part, with these values typed over it. */
  submit(page: Page, typed?: Record<string, string>, action?: string): Promise<Page>;
  signIn(): Promise<Page>;
}

export function startDashboard(options: Partial<AppOptions> = {}): SellerBrowser {
  const faults: unknown[] = [];
  const onFault = (error: unknown) => faults.push(error);
  let keys = 0;
  const newKey = () => `page-key-${String(++keys).padStart(12, '0')}`;
  const backend = startBackend({
    pages: (service) => createPagesApp({ service, payOrigin: PAY_ORIGIN, newKey, onFault }),
    dashboard: (parts) => createDashboardApp({ ...parts, onFault }),
    ...options,
  });
  const browser: SellerBrowser = {
    backend,
    faults,
    cookie: '',
    request: async (path, { headers = {}, body } = {}) => {
      const answer = await backend.app.request(path, {
        ...(body !== undefined && { method: 'POST', body: new URLSearchParams(body).toString() }),
        headers: {
          ...(browser.cookie !== '' && { cookie: browser.cookie }),
          ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      });
      const [given] = answer.headers.getSetCookie();
      if (given !== undefined) browser.cookie = given.split(';')[0] ?? '';
      const html = await answer.text();
      const text = unescaped(html.replace(/<head>.*<\/head>/s, '').replaceAll(/<[^>]*>/g, ' '))
        .replaceAll(/\s+/g, ' ')
        .trim();
      return { status: answer.status, headers: answer.headers, html, text, path };
    },
    open: async (path) => followed(await browser.request(path)),
    submit: async (page, typed = {}, action) => {
      const form = formOf(page, action);
      return followed(
        await browser.request(form.action, {
          body: { ...formValues({ ...page, html: form.html }), ...longTexts(form.html), ...typed },
        }),
      );
    },
    signIn: async () => browser.submit(await browser.open('/dashboard/sign-in'), { key: SECRET_KEY }),
  };
  const followed = async (page: Page): Promise<Page> => {
    const to = page.headers.get('location');
    return to === null ? page : browser.open(to);
  };
  return browser;
}

const longTexts = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs)].map(([, name = '', text = '']) => [
      name,
      unescaped(text),
    ]),
  );

/** The link that a page of the dashboard is about, as the API answers it. */
export async function linkShownBy(backend: Backend, { html }: Page): Promise<SellerLink> {
  const id = /\/dashboard\/links\/(plink_[A-Za-z0-9]+)/.exec(html)?.[1] ?? '';
  return (await backend.seller<SellerLink>(`/v1/payment-links/${id}`)).body;
}

/** A form with its fields; thrown where the page has none. */
function formOf({ html, path }: Page, action?: string): { readonly html: string; readonly action: string } {
  const main = html.slice(html.indexOf('<main'));
  for (const [form] of main.matchAll(/<form.*?<\/form>/gs)) {
    const own = unescaped(/\saction="([^"]*)"/.exec(form)?.[1] ?? path);
    if (action === undefined || own.endsWith(action)) return { html: form, action: own };
  }
  throw new Error(`${path} has no form for ${action ?? 'anything'}.`);
}
