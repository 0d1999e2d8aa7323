import type { ErrorMessages } from './error-messages.ts';
import type { LinkMessages } from './link-messages.ts';
import type { PageMessages } from './page-messages.ts';
import type { PayMessages } from './pay-messages.ts';
import type { WalletMessages } from './wallet-messages.ts';

/** Every text of the hosted pages in one language. A language is complete by this type or does not compile. */
export interface Messages {
  readonly direction: 'ltr' | 'rtl';
  readonly page: PageMessages;
  readonly link: LinkMessages;
  readonly errors: ErrorMessages;
  readonly pay: PayMessages;
  readonly wallet: WalletMessages;
}
