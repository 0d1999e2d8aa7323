/** What a payer does, in a real Chromium: the steps that whole-flow tests share. Names are the ones people see. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export const TEST_CARD = '4242 4242 4242 4242';
export const DECLINED_CARD = '4000 0000 0000 0002';
export const POOR_CARD = '4000 0000 0000 9995';
export const CHALLENGED_CARD = '4000 0027 6000 3184';

type Surface = Page | FrameLocator;

/** The dialog's payment frame. */
export const payFrame = (page: Page): FrameLocator => page.frameLocator('pay-link-checkout iframe');

/** Types a card on the hosted payment page and presses its pay button. */
export async function payByCard(surface: Surface, number: string = TEST_CARD): Promise<void> {
  // Nobody types into a frame that is still hidden; Playwright would.
  if ('owner' in surface) await surface.owner().waitFor();
  await surface.getByLabel('Card number').fill(number);
  await surface.getByLabel('Expiry date').fill('12 / 34');
  await surface.getByLabel('Security code').fill('123');
  await payButton(surface).click();
}

/**
 * Chooses a way of paying that asks for nothing more, and pays. By a key: another way takes another height, and the frame
 * with its button moves away under a pointer that is as quick as this one.
 */
export async function payBy(surface: Surface, method: string): Promise<void> {
  if ('owner' in surface) await surface.owner().waitFor();
  await surface.getByText(method, { exact: true }).click();
  await payButton(surface).press('Enter');
}

export const payButton = (surface: Surface): Locator =>
  surface.getByRole('button', { name: /^(Pay|Donate|Give|Confirm)/ });

/** Presses a trigger on the page and waits for the form. */
export async function openCheckout(page: Page, trigger: string | RegExp): Promise<Locator> {
  await page.getByRole('link', { name: trigger }).first().click();
  const dialog = page.getByRole('dialog');
  await submitButton(dialog).waitFor();
  return dialog;
}

/** The button of the amount panel, which states the exact charge. */
export const submitButton = (dialog: Locator): Locator => dialog.getByRole('button', { name: /\d/ }).last();
