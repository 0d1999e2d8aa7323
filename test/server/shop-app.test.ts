import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createShopApp } from '../../demo/server/shop-app.ts';

const shop = createShopApp({ payOrigin: 'http://localhost:4242' });
const shopFolder = new URL('../../demo/shop/', import.meta.url);
const pages = readdirSync(shopFolder).filter((name) => name.endsWith('.html'));

/** The part of a policy that starts with the given name, without the name. */
function directive(response: Response, name: string): string | undefined {
  const parts = response.headers.get('Content-Security-Policy')?.split('; ') ?? [];
  return parts.find((part) => part.startsWith(`${name} `))?.slice(name.length + 1);
}

describe('the shop origin', () => {
  it.each([
    ['/', 'Pay Link on real pages'],
    ['/donate', 'Lanthorn Mountain Rescue'],
    ['/shop', 'Halden Press'],
    ['/tickets', 'Kornhaus Hall'],
    ['/pricing', 'Chiff'],
    ['/invoice', 'Ottilie Brandt'],
  ])('serves the page at %s', async (path, words) => {
    const response = await shop.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain(words);
  });

  it.each([
    ['/assets/donate.css', 'text/css; charset=utf-8'],
    ['/assets/copy-snippet.js', 'text/javascript; charset=utf-8'],
    ['/assets/lanthorn-day.svg', 'image/svg+xml; charset=utf-8'],
    ['/assets/lanthorn-card.jpg', 'image/jpeg'],
    ['/assets/fonts/figtree.woff2', 'font/woff2'],
  ])('serves %s as %s, cached for some minutes', async (path, type) => {
    const response = await shop.request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=600/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('asks for a page again each time, and answers 304 when it has not changed', async () => {
    const first = await shop.request('/donate');
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    const tag = first.headers.get('ETag') ?? '';
    expect((await shop.request('/donate', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('serves the snippet exactly as it stands in the file', async () => {
    const written = readFileSync(new URL('donate.html', shopFolder), 'utf8');
    expect(await (await shop.request('/donate')).text()).toBe(written);
  });

  it('names the real pay origin everywhere when the demo runs on another port', async () => {
    const moved = createShopApp({ payOrigin: 'http://localhost:9001/ignored' });
    const response = await moved.request('/donate');
    const page = await response.text();
    expect(page).toContain('src="http://localhost:9001/cdn/pay-link.js"');
    expect(page).toContain('href="http://localhost:9001/p/donation"');
    expect(page).not.toContain('localhost:4242');
    expect(directive(response, 'script-src')).toBe('http://localhost:9001');
  });

  it('does not leave the length of the file on a page that has grown', async () => {
    const moved = createShopApp({ payOrigin: 'http://pay.localhost:14242' });
    const get = await moved.request('/donate');
    expect(get.headers.get('Content-Length')).toBeNull();
    expect(await get.text()).toMatch(/<\/html>\s*$/);
    const head = await moved.request('/donate', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('Content-Length')).toBeNull();
    expect(await head.text()).toBe('');
  });

  it('gives the whole page to someone who asks for a part', async () => {
    const response = await shop.request('/donate', { headers: { Range: 'bytes=0-20' } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('</html>');
  });

  it('allows a page nothing but the widget and its own files', async () => {
    expect((await shop.request('/donate')).headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src http://localhost:4242; connect-src http://localhost:4242; " +
        "frame-src http://localhost:4242; img-src 'self' http://localhost:4242 data:; style-src 'self'; " +
        "font-src 'self'; base-uri 'none'; form-action http://localhost:4242",
    );
  });

  it('lets only the gallery run a script of the shop', async () => {
    expect(directive(await shop.request('/'), 'script-src')).toBe("'self' http://localhost:4242");
  });

  it.each(['/nothing', '/assets/nothing.css', '/donate/nothing', '/donate.txt'])(
    'explains that %s does not exist',
    async (path) => {
      const response = await shop.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
      expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(await response.text()).toContain('href="/"');
    },
  );

  it.each(['/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/assets//etc/passwd'])(
    'keeps %s inside its folder',
    async (path) => {
      const response = await shop.request(`http://127.0.0.1:4243${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('devDependencies');
    },
  );

  it('forgives a slash too many', async () => {
    const response = await shop.request('/donate/');
    expect(response.status).toBe(301);
    expect(new URL(response.headers.get('Location') ?? '', 'http://127.0.0.1').pathname).toBe('/donate');
  });
});

describe.each(pages)('the page %s', (name) => {
  const page = readFileSync(new URL(name, shopFolder), 'utf8');

  it('links only to files and pages that exist', async () => {
    const paths = [...page.matchAll(/(?:href|src|srcset)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
    expect(paths).not.toHaveLength(0);
    for (const path of new Set(paths)) expect.soft((await shop.request(path)).status, path).toBe(200);
  });

  it('reserves the size of each image', () => {
    for (const [tag] of page.matchAll(/<(?:img|source)\b[^>]*>/g))
      expect.soft(tag).toMatch(/ width="\d+" height="\d+"/);
  });

  it('has nothing inline that its policy would refuse', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });
});
