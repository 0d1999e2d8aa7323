import type { Provider } from '../simulator/provider.ts';
import type { Store } from '../store/store.ts';
import type { NewId } from './new-id.ts';
import type { SessionChanges } from './session-changes.ts';
import type { SessionKeys } from './session-keys.ts';
import type { WebhookSecretOf } from './webhook-secrets.ts';

/** What every part of the service is given. Time and ids come from here only. */
export interface ServiceContext {
  readonly store: Store;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Real time, which test controls never move: receivers of webhooks live by it. */
  readonly realNow: () => number;
  readonly newId: NewId;
  readonly keys: SessionKeys;
  readonly webhookSecretOf: WebhookSecretOf;
  /** Whether webhooks may go to plain http and to private addresses. */
  readonly allowsPrivateWebhooks: boolean;
  readonly mail: {
    /** Whether messages leave this server; otherwise they are only kept. */
    readonly isSent: boolean;
    /** Where messages to the seller go if a link names no address. */
    readonly sellerAddress: string | undefined;
  };
  readonly changes: SessionChanges;
  /** Origin of API and hosted pages, without a trailing slash. */
  readonly payOrigin: string;
  /** Aborted when the server ends: nobody is kept waiting then. */
  readonly ending: AbortSignal;
  /** Seeds, test controls, and somebody who plays the payer's bank. */
  readonly isDemo: boolean;
  readonly provider: Provider;
  /** The way to the provider: takes as long as it takes to answer, and throws where the question is lost. */
  readonly providerPause: () => Promise<void>;
  /** The way back: throws where its answer is lost. */
  readonly answerPause: () => Promise<void>;
}
