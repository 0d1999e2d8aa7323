/**
 * A browser without scripts: reads pages, fills in forms and sends them as a browser would, with hidden fields and the
 * headers of a form on the same page. It knows as much of HTML as our own pages use.
 */
import { createPagesApp } from '../../demo/server/pages/pages-app.ts';
import { type Backend, PAY_ORIGIN, startBackend } from './backend.ts';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The text a payer sees, without markup. */
  readonly text: string;
  readonly path: string;
}

/** The backend with its hosted pages; faults of the pages end the test. */
export function startPages(): Backend & { faults: unknown[] } {
  const faults: unknown[] = [];
  let keys = 0;
  const newKey = () => `page-key-${String(++keys).padStart(12, '0')}`;
  const backend = startBackend({
    pages: (service, guards) =>
      createPagesApp({ service, guards, payOrigin: PAY_ORIGIN, newKey, onFault: (error) => faults.push(error) }),
  });
  return { ...backend, faults };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

async function toPage(path: string, answer: Response): Promise<Page> {
  const html = await answer.text();
  const body = html.replace(/<head>.*<\/head>/s, '').replaceAll(/<template.*?<\/template>/gs, '');
  const text = unescaped(body.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { status: answer.status, headers: answer.headers, html, text, path };
}

export async function open(backend: Backend, path: string, headers: Record<string, string> = {}): Promise<Page> {
  return toPage(path, await backend.app.request(path, { headers }));
}

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return match?.[1] === undefined ? undefined : unescaped(match[1]);
};

/** The values that the form with this id, or the first one, would send as it stands. */
export function formValues({ html }: Page, id?: string): Record<string, string> {
  const form = (id ? new RegExp(`<form[^>]*id="${id}".*?</form>`, 's') : /<form.*?<\/form>/s).exec(html)?.[0] ?? '';
  const values: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isChoice = ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? '');
    if (name && (!isChoice || /\schecked(\s|>|$)/.test(tag))) values[name] = attribute(tag, 'value') ?? '';
  }
  for (const [select, name = ''] of form.matchAll(/<select[^>]*name="([^"]*)".*?<\/select>/gs)) {
    values[name] = /<option value="([^"]*)" selected/.exec(select)?.[1] ?? '';
  }
  return values;
}

export async function post(
  backend: Backend,
  path: string,
  values: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Page> {
  const answer = await backend.app.request(path, {
    method: 'POST',
    body: new URLSearchParams(values).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
  });
  return toPage(path, answer);
}

/** Sends a page's form with these values typed over it, and follows a redirect on this origin. */
export async function submit(backend: Backend, page: Page, typed: Record<string, string>, id?: string): Promise<Page> {
  const answer = await post(backend, page.path, { ...formValues(page, id), ...typed });
  const location = answer.headers.get('location');
  return location?.startsWith('/') ? open(backend, location) : answer;
}

export const TEST_CARD = { method: 'card', number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123' };
