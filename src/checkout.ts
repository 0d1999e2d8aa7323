/** The lazy part: everything behind the intent. Registers `<pay-link-checkout>`; the first definition on a page wins. */
import './elements/button-equipment.ts';
import { PayLinkCheckout } from './elements/pay-link-checkout.ts';

if (!customElements.get('pay-link-checkout')) customElements.define('pay-link-checkout', PayLinkCheckout);

export { PayLinkCheckout };
