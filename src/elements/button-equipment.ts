/**
 * Gives the buttons of a page what the entry leaves out. It calls these methods by name, so that it has nothing to import
 * and exports nothing; loading this file is what completes it.
 */
import { ButtonCheckout, closeCurrent } from './button-checkout.ts';
import type { PayLinkButton } from './pay-link-button.ts';

const checkouts = new WeakMap<HTMLDialogElement, ButtonCheckout>();

const checkoutOf = (host: PayLinkButton, dialog = host.dialog as HTMLDialogElement): ButtonCheckout => {
  let checkout = checkouts.get(dialog);
  if (!checkout) {
    checkout = new ButtonCheckout(host, dialog);
    checkouts.set(dialog, checkout);
  }
  return checkout;
};

function equip(button: typeof PayLinkButton): void {
  const { prototype } = button;
  button.closeCurrent = closeCurrent;
  prototype.prepare = function (dialog, early) {
    checkoutOf(this, dialog).prepare(early);
  };
  prototype.start = function (given, early) {
    return checkoutOf(this).start(given, early);
  };
  prototype.close = function (reason) {
    return this.dialog ? checkoutOf(this).close(reason) : false;
  };
  prototype.refresh = function () {
    return this.dialog ? checkoutOf(this).refresh() : this.prefetch();
  };
  prototype.reset = function () {
    if (this.dialog) checkoutOf(this).reset();
  };
}

// In the one file with everything, and in bundles, this may come first.
void customElements.whenDefined('pay-link-button').then((button) => equip(button as typeof PayLinkButton));
