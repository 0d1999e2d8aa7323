/** Product and subscription links in Chromium: from a pasted snippet to "paid", on the page and in the backend's records. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';
import { payByCard, payFrame } from '../support/payer.ts';

const demo = new DemoVisit();

async function open(slug: string, attributes = ''): Promise<Locator> {
  const button = `<pay-link-button link="${slug}" api-base="${demo.server.payOrigin}" ${attributes}>Open</pay-link-button>`;
  await demo.paste(button);
  await demo.page.getByRole('button', { name: 'Open' }).click();
  const dialog = demo.page.getByRole('dialog');
  await dialog.locator('[part=submit]').waitFor();
  return dialog;
}

/** Presses the button that states this charge, pays by card and waits for the thanks. */
async function pay(dialog: Locator, charge: string): Promise<void> {
  await dialog.getByRole('button', { name: charge }).click();
  await payByCard(payFrame(demo.page));
  await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
}

describe('a link of another kind', () => {
  it('sells a shirt in a size and a colour, sent to an address', async () => {
    const link = await demo.seller.linkBySlug('t-shirt');
    const before = (await demo.seller.paid(link.id)).length;
    const dialog = await open('t-shirt', 'options="size:m"');
    await dialog.getByRole('radio', { name: 'Rust' }).check({ force: true });
    await dialog.getByRole('button', { name: 'One T-shirt more' }).click();
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByLabel('Country').selectOption('DE');
    await dialog.getByLabel('Street').fill('Weg 1');
    await dialog.getByLabel('Postcode').fill('24103');
    await dialog.getByLabel('Town').fill('Kiel');
    await dialog.getByLabel('Post, three').check();
    await pay(dialog, '€52.90');
    const paid = await demo.seller.paid(link.id);
    expect(paid).toHaveLength(before + 1);
    expect(paid[0]).toMatchObject({ amount: 5290, currency: 'EUR', currencyExponent: 2 });
  });

  it('sells a pair of tickets', async () => {
    const link = await demo.seller.linkBySlug('concert');
    const dialog = await open('concert');
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByLabel('Full name').fill('Ada');
    await pay(dialog, '€64.00');
    expect((await demo.seller.paid(link.id))[0]).toMatchObject({ amount: 6400, currency: 'EUR' });
  });

  it('starts a plan with a trial, which charges nothing today', async () => {
    const link = await demo.seller.linkBySlug('membership');
    const dialog = await open('membership', 'plan="monthly"');
    await dialog.getByLabel('Email').fill('ada@example.org');
    await dialog.getByText('First 14 days free').waitFor();
    await dialog.getByRole('button', { name: 'nothing due today' }).click();
    await payByCard(payFrame(demo.page));
    await dialog.getByRole('heading', { name: 'Thank you' }).waitFor();
    const [session] = await demo.seller.sessions(link.id);
    expect(session).toMatchObject({
      status: 'completed',
      selection: { plan: 'monthly' },
      quote: { dueToday: 0, dueLater: 900 },
    });
    expect(await demo.seller.paid(link.id)).toEqual([]);
  });
});
