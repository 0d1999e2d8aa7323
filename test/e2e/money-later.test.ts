/** Money that is sent by hand: the payer must see where to, as long as it has not arrived. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DemoVisit } from '../support/demo-visit.ts';
import { payBy, payFrame, submitButton } from '../support/payer.ts';
import { aDonation } from '../support/seller.ts';

const demo = new DemoVisit();

describe('a bank transfer', () => {
  let linkId: string;

  beforeEach(async () => {
    ({ id: linkId } = await demo.seller.createLink(aDonation()));
    const button = `<pay-link-button link="${linkId}" api-base="${demo.server.payOrigin}">Support us</pay-link-button>`;
    await demo.paste(button);
  });

  const dialog = () => demo.page.getByRole('dialog');
  const open = () => demo.page.getByRole('button', { name: 'Support us' }).click();
  const chooseTransfer = async () => {
    await open();
    await submitButton(dialog()).click();
    const frame = payFrame(demo.page);
    await payBy(frame, 'Bank transfer');
    await frame.getByText('IBAN', { exact: true }).waitFor();
  };
  const settle = async () => {
    const [payment] = await demo.seller.payments(linkId);
    await demo.seller.settle(payment?.id ?? '');
  };
  const thanks = () =>
    dialog()
      .getByText(/thank you/i)
      .first()
      .waitFor();

  it('shows the account to pay to, again when it is opened again, until the money is there', async () => {
    await chooseTransfer();
    expect(await demo.page.locator('pay-link-button').getAttribute('state')).toBe('processing');
    await dialog().getByRole('button', { name: 'Close' }).click();
    await open();
    expect(await payFrame(demo.page).getByText('IBAN', { exact: true }).isVisible()).toBe(true);
    await settle();
    await thanks();
    expect(await demo.seller.paid(linkId)).toHaveLength(1);
  });

  it('leads back to the account after a reload of the page', async () => {
    await chooseTransfer();
    await demo.page.reload();
    await open();
    await dialog().getByText('Waiting for your payment').waitFor();
    const address = await dialog().getByRole('link', { name: 'Go to the payment page' }).getAttribute('href');
    const other = await demo.newPage();
    await other.goto(address ?? '');
    expect(await other.getByText('IBAN', { exact: true }).isVisible()).toBe(true);
    await other.context().close();
    await settle();
    await thanks();
    expect(await demo.seller.paid(linkId)).toHaveLength(1);
  });
});
