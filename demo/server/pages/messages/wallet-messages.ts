import type { ProviderPlace } from '../../domain/charge.ts';

/**
 * What the simulated wallet, bank and counter say, and what the payment page says of the way to them, in one language.
 * Complete by this type or it does not compile. Sentences with values are functions; in languages that are written from
 * the right the values come isolated from the direction around them.
 */
export interface WalletMessages {
  /** On the payment page. */
  readonly way: {
    readonly scan: string;
    readonly qrCode: string;
    readonly openWallet: string;
    readonly copy: string;
    readonly copied: string;
    /** Names a copy button by what it copies. */
    readonly copyWhat: (label: string) => string;
    readonly simulate: string;
    readonly simulateAt: Readonly<Record<Exclude<ProviderPlace, 'wallet'>, string>>;
  };
  readonly places: Readonly<
    Record<
      ProviderPlace,
      { readonly name: string; readonly question: string; readonly approve: string; readonly done: string }
    >
  >;
  readonly simulation: string;
  readonly to: string;
  readonly amount: string;
  readonly reference: string;
  readonly expires: string;
  readonly decline: string;
  /** The payer has approved or paid, now or before. */
  readonly approved: (seller: string) => string;
  readonly declinedTitle: string;
  readonly declined: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly withdrawnTitle: string;
  readonly withdrawn: string;
  readonly returnedTitle: string;
  readonly returned: (seller: string) => string;
  readonly unknownTitle: string;
  readonly unknown: string;
}
