import { beforeEach, describe, expect, it } from 'vitest';
import { SECRET_KEY } from './backend.ts';
import { type SellerBrowser, startDashboard } from './dashboard-browser.ts';

const HOUR = 3_600_000;
let seller: SellerBrowser;
beforeEach(() => {
  seller = startDashboard();
});

const csrfIn = (html: string) => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the door of the dashboard', () => {
  it('stands before every page, and leads on to the one that was asked for', async () => {
    const door = await seller.open('/dashboard/emails');
    expect(door.text).toContain('Sign in to your dashboard');
    const inside = await seller.submit(door, { key: SECRET_KEY });
    expect([inside.status, inside.path]).toEqual([200, '/dashboard/emails']);
    expect(inside.text).toContain('No messages yet');
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/dashboard/../pay',
    '/dashboard//x',
    '/v1/events',
    'javascript:x',
  ])('leads nobody to %s', async (next) => {
    const door = await seller.open(`/dashboard/sign-in?next=${encodeURIComponent(next)}`);
    expect(door.html).toContain('name="next" value="/dashboard/');
    const answer = await seller.request('/dashboard/sign-in', {
      body: { csrf: csrfIn(door.html), key: SECRET_KEY, next },
    });
    expect(answer.headers.get('location')).toMatch(/^\/dashboard\/[a-z]+$/);
  });

  it.each([
    ['a wrong key', 'sk_test_wrong'],
    ['a part of the key', SECRET_KEY.slice(0, -1)],
    ['markup', '"><script>alert(1)</script>'],
  ])('says the same beside the field for %s, and repeats nothing', async (_, key) => {
    const again = await seller.submit(await seller.open('/dashboard/sign-in'), { key });
    expect(again.status).toBe(422);
    expect(again.html).toMatch(/aria-invalid="true"[^>]*>\s*<p class="field-error" id="field-key-error">/);
    expect(again.text).toContain('This is not the secret key of this server.');
    expect(again.html).not.toContain('alert(1)');
    expect((await seller.open('/dashboard/emails')).text).toContain('Sign in');
  });

  it('does not open to a key of the API with few rights', async () => {
    const { key } = (
      await seller.backend.seller<{ key: string }>('/v1/api-keys', {
        method: 'POST',
        body: { name: 'Office', scopes: ['links:read'] },
      })
    ).body;
    expect((await seller.submit(await seller.open('/dashboard/sign-in'), { key })).status).toBe(422);
  });

  it('takes ten wrong keys, then none for a while, not even the right one', async () => {
    const door = await seller.open('/dashboard/sign-in');
    for (let tries = 0; tries < 10; tries += 1) expect((await seller.submit(door, { key: 'x' })).status).toBe(422);
    const refused = await seller.submit(door, { key: SECRET_KEY });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).toContain('Too many wrong keys.');
    expect((await seller.open('/dashboard/emails')).text).toContain('Sign in');
  });
});

describe('the cookie', () => {
  const cookieOf = async () => {
    const door = await seller.open('/dashboard/sign-in');
    const before = seller.cookie;
    const answer = await seller.request('/dashboard/sign-in', {
      body: { csrf: csrfIn(door.html), key: SECRET_KEY, next: '' },
    });
    return { before, header: answer.headers.get('set-cookie') ?? '' };
  };

  it('is for the dashboard alone, for no script, and for no other site', async () => {
    const { header } = await cookieOf();
    expect(header).toMatch(/^pay_link_dashboard=[A-Za-z0-9_-]{43}; Max-Age=43200; Path=\/dashboard; /);
    expect(header).toContain('HttpOnly');
    expect(header).toContain('SameSite=Strict');
  });

  it('is only sent over TLS where the pages are', async () => {
    seller = startDashboard({ payOrigin: 'https://pay.example' });
    expect((await cookieOf()).header).toContain('; Secure');
  });

  it('is a new one after signing in, so that nobody can plant it before', async () => {
    const { before } = await cookieOf();
    expect(before).not.toBe('');
    expect(seller.cookie).not.toBe(before);
  });

  it('is not in the database', async () => {
    await seller.signIn();
    const id = seller.cookie.split('=')[1] ?? '';
    const { store } = seller.backend;
    expect(store.dashboardSessions.isOpen(id, 0)).toBe(false);
    const changed = startDashboard({ store, secretKey: 'sk_test_another' });
    changed.cookie = seller.cookie;
    expect((await changed.open('/dashboard/emails')).text).toContain('Sign in');
  });

  it('opens nothing of the API', async () => {
    await seller.signIn();
    for (const path of ['/v1/payment-links', '/v1/events', '/v1/emails']) {
      expect((await seller.request(path)).status, path).toBe(401);
    }
  });

  it('is worth nothing twelve hours later, whatever a test clock says', async () => {
    await seller.signIn();
    await seller.backend.seller('/v1/test/clock', { method: 'POST', body: { advanceMs: 100 * HOUR } });
    seller.backend.advance(12 * HOUR - 1);
    expect((await seller.open('/dashboard/emails')).text).toContain('E-mails');
    seller.backend.advance(1);
    expect((await seller.open('/dashboard/emails')).text).toContain('Sign in');
  });

  it('is worth nothing after signing out, also where it was kept', async () => {
    const page = await seller.signIn();
    const kept = seller.cookie;
    const out = await seller.request('/dashboard/sign-out', { body: { csrf: csrfIn(page.html) } });
    expect(out.headers.get('location')).toBe('/dashboard/sign-in?done=out');
    seller.cookie = kept;
    expect((await seller.open('/dashboard/emails')).text).toContain('Sign in');
  });
});

describe('a form of the dashboard', () => {
  it.each([
    ['no token', {}, {}],
    ['a wrong token', { csrf: 'x'.repeat(43) }, {}],
    ['another site as its sender', undefined, { 'sec-fetch-site': 'cross-site' }],
    ['another port of this host as its sender', undefined, { 'sec-fetch-site': 'same-site' }],
  ])('is refused with %s', async (_, body: Record<string, string> | undefined, headers) => {
    const page = await seller.signIn();
    const answer = await seller.request('/dashboard/sign-out', {
      body: body ?? { csrf: csrfIn(page.html) },
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(403);
    expect((await seller.open('/dashboard/emails')).text).toContain('E-mails');
  });

  it('is refused with the token of another visitor', async () => {
    const foreign = csrfIn((await startDashboard().open('/dashboard/sign-in')).html);
    await seller.signIn();
    expect((await seller.request('/dashboard/sign-out', { body: { csrf: foreign } })).status).toBe(403);
  });

  it('is refused without a cookie, at the door too', async () => {
    const answer = await seller.request('/dashboard/sign-in', { body: { key: SECRET_KEY, csrf: '' } });
    expect(answer.status).toBe(403);
  });

  it('may not be endless', async () => {
    await seller.signIn();
    const answer = await seller.request('/dashboard/sign-out', { body: { csrf: 'x'.repeat(70_000) } });
    expect(answer.status).toBe(413);
  });
});

describe('every page of the dashboard', () => {
  it('runs nothing inline, loads nothing from elsewhere, is kept by nobody and framed by nobody', async () => {
    await seller.signIn();
    for (const path of ['/dashboard/sign-in?next=x', '/dashboard/emails', '/dashboard/nothing']) {
      const { headers } = await seller.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('loads files that exist, under the address of their content', async () => {
    const { html } = await seller.signIn();
    const files = [...html.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) {
      const { status, headers } = await seller.request(path);
      expect([status, headers.get('cache-control')], path).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    expect((await seller.request('/dashboard/assets/old/dashboard.css')).status).toBe(404);
  });

  it('writes down no cookie, no token and no key', async () => {
    const page = await seller.signIn();
    const log = JSON.stringify(seller.backend.logged);
    expect(log).toContain('/dashboard/sign-in');
    for (const secret of [SECRET_KEY, seller.cookie.split('=')[1] ?? '?', csrfIn(page.html)]) {
      expect(log).not.toContain(secret);
    }
    expect(seller.faults).toEqual([]);
  });
});
