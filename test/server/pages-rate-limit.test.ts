import { expect, it } from 'vitest';
import { allowances } from '../../demo/server/http/rate-limit.ts';
import { aFixedInput, anAmountInput } from '../fixtures/links.ts';
import type { Backend } from './backend.ts';
import { open, type Page, post, startPages, TEST_CARD } from './paper-browser.ts';

/** Many more than the burst: a slow machine refills the bucket while they are made. */
const many = (burst: number) => Array.from({ length: burst + 100 });

/** This address guesses until nothing more is read to it. */
async function guess(backend: Backend): Promise<void> {
  await Promise.all(many(allowances.failedRead.burst).map((_, index) => open(backend, `/p/guess-${index}`)));
}

/** One request too many for this address. */
const postTooOften = async (backend: Backend, path: string, values: Record<string, string>): Promise<Page> => {
  const pages = await Promise.all(many(allowances.session.burst).map(() => post(backend, path, values)));
  return pages.at(-1) as Page;
};

async function aPayPage(backend: Backend, locale: string): Promise<string> {
  const { id } = await backend.createLink(aFixedInput());
  const embedOrigin = 'http://127.0.0.1:4243';
  const request = { selection: {}, expectedTotal: 2500, locale, embedOrigin };

  const { body } = await backend.createSession(id, request, backend.newKey(), { origin: embedOrigin });
  return body.next.type === 'handoff' ? new URL(body.next.url).pathname : '';
}

it('a link page that is read too often says when to come back, in its language, and leads to the same address', async () => {
  const backend = startPages();
  await backend.createLink(anAmountInput({ slug: 'roof' }));
  await guess(backend);
  const page = await open(backend, '/p/roof?amount=7&reference=A-7&locale=de');
  expect(page.status).toBe(429);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.html).toContain('lang="de"');
  expect(page.text).toContain('Zu viele Versuche');
  expect(page.html).toContain('href="/p/roof?amount=7&amp;reference=A-7&amp;locale=de"');
});

it('a link form that is sent too often can be sent again with everything typed', async () => {
  const backend = startPages();
  await backend.createLink(anAmountInput({ slug: 'roof' }));
  const typed = { step: 'review', choice: 'other', amount: '"7,50"', reference: 'A-7' };
  const page = await postTooOften(backend, '/p/roof?locale=fr', typed);
  expect(page.status).toBe(429);
  expect(page.html).toContain('<form method="post" action="/p/roof?locale=fr">');
  expect(page.html).toContain('name="amount" value="&quot;7,50&quot;"');
  expect(page.html).toContain('name="reference" value="A-7"');
});

it('a payment page that is sent too often leads back to itself, in its language, without the card', async () => {
  const backend = startPages();
  const path = await aPayPage(backend, 'he');
  const page = await postTooOften(backend, path, TEST_CARD);
  expect(page.status).toBe(429);
  expect(page.html).toContain('dir="rtl"');
  expect(page.html).toContain(`href="${path}"`);
  expect(page.html).not.toContain('4242');
});

it.each(['', '/challenge', '/cancel', '/return'])(
  'a guesser’s own payment page%s leads back to itself, in its language, inside its frame',
  async (action) => {
    const backend = startPages();
    const path = await aPayPage(backend, 'ar');
    await guess(backend);
    const page = await post(backend, path + action, TEST_CARD);
    expect(page.status).toBe(429);
    expect(page.html).toContain('lang="ar"');
    expect(page.html).toContain(`href="${path}"`);
    expect(page.html).not.toContain('4242');
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors http://127.0.0.1:4243');
  },
);
