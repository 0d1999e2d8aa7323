import { createEventStore, type EventStore } from '../outbox/event-store.ts';
import { type ApiKeyStore, createApiKeyStore } from './api-keys.ts';
import { type BeaconStore, createBeaconStore } from './beacons.ts';
import { type CounterStore, createCounterStore } from './counters.ts';
import { createCustomerStore, type CustomerStore } from './customers.ts';
import { createDashboardSessionStore, type DashboardSessionStore } from './dashboard-sessions.ts';
import { type Database, openDatabase } from './database.ts';
import { createEmailStore, type EmailStore } from './emails.ts';
import { createHoldStore, type HoldStore } from './holds.ts';
import { createIdempotencyStore, type IdempotencyStore } from './idempotency.ts';
import { createLinkMomentStore, type LinkMomentStore } from './link-moments.ts';
import { createLinkStore, type LinkStore } from './links.ts';
import { createMetricFactStore, type MetricFactStore } from './metric-facts.ts';
import { migrate } from './migrations.ts';
import { createPaymentStore, type PaymentStore } from './payments.ts';
import { createProductStore, type ProductStore } from './products.ts';
import { createPromotionCodeStore, type PromotionCodeStore } from './promotion-codes.ts';
import { createProviderChargeStore, type ProviderChargeStore } from './provider-charges.ts';
import { createRefundStore, type RefundStore } from './refunds.ts';
import { createReturnCodeStore, type ReturnCodeStore } from './return-codes.ts';
import { createScenarioProgressStore, type ScenarioProgressStore } from './scenario-progress.ts';
import { createSessionStore, type SessionStore } from './sessions.ts';
import { createShareStore, type ShareStore } from './shares.ts';
import { createSettings, type Settings } from './settings.ts';
import { createWebhookDeliveryStore, type WebhookDeliveryStore } from './webhook-deliveries.ts';
import { createWebhookEndpointStore, type WebhookEndpointStore } from './webhook-endpoints.ts';
import { createSubscriptionStore, type SubscriptionStore } from './subscriptions.ts';

/** Everything the server remembers. */
export interface Store {
  readonly links: LinkStore;
  readonly holds: HoldStore;
  readonly sessions: SessionStore;
  readonly payments: PaymentStore;
  readonly providerCharges: ProviderChargeStore;
  readonly counters: CounterStore;
  readonly subscriptions: SubscriptionStore;
  readonly apiKeys: ApiKeyStore;
  readonly customers: CustomerStore;
  readonly products: ProductStore;
  readonly refunds: RefundStore;
  readonly shares: ShareStore;
  readonly promotionCodes: PromotionCodeStore;
  readonly idempotency: IdempotencyStore;
  readonly returnCodes: ReturnCodeStore;
  readonly events: EventStore;
  readonly webhookEndpoints: WebhookEndpointStore;
  readonly webhookDeliveries: WebhookDeliveryStore;
  readonly linkMoments: LinkMomentStore;
  readonly emails: EmailStore;
  readonly beacons: BeaconStore;
  readonly metricFacts: MetricFactStore;
  readonly scenarioProgress: ScenarioProgressStore;
  readonly dashboardSessions: DashboardSessionStore;
  readonly settings: Settings;
  /** Runs under the write lock; all or nothing. */
  write<T>(work: () => T): T;
  /** The same, where a power cut may forget it. */
  writeForgettable<T>(work: () => T): T;
  isReadable(): boolean;
  /** Forgets everything but the server's keys and who is signed in. Demo mode only. */
  clear(): void;
  close(): void;
}

/** Opens, or makes, the store in a file or in `:memory:`. */
export function openStore(path: string): Store {
  return createStore(openDatabase(path));
}

/** The store in an open database, which it brings to the newest shape and closes at the end. */
export function createStore(database: Database): Store {
  migrate(database);
  return {
    links: createLinkStore(database),
    holds: createHoldStore(database),
    sessions: createSessionStore(database),
    payments: createPaymentStore(database),
    providerCharges: createProviderChargeStore(database),
    counters: createCounterStore(database),
    refunds: createRefundStore(database),
    shares: createShareStore(database),
    subscriptions: createSubscriptionStore(database),
    apiKeys: createApiKeyStore(database),
    customers: createCustomerStore(database),
    products: createProductStore(database),
    promotionCodes: createPromotionCodeStore(database),
    idempotency: createIdempotencyStore(database),
    returnCodes: createReturnCodeStore(database),
    events: createEventStore(database),
    webhookEndpoints: createWebhookEndpointStore(database),
    webhookDeliveries: createWebhookDeliveryStore(database),
    linkMoments: createLinkMomentStore(database),
    emails: createEmailStore(database),
    beacons: createBeaconStore(database),
    metricFacts: createMetricFactStore(database),
    scenarioProgress: createScenarioProgressStore(database),
    dashboardSessions: createDashboardSessionStore(database),
    settings: createSettings(database),
    write: (work) => database.write(work),
    writeForgettable: (work) => database.writeForgettable(work),
    isReadable: () => canRead(database),
    clear: () => database.write(() => clearAll(database)),
    close: () => database.close(),
  };
}

/** From a table: a constant is answered without a look at the file. */
function canRead(database: Database): boolean {
  try {
    return database.get('SELECT count(*) AS settings FROM settings') !== undefined;
  } catch {
    return false;
  }
}

/** Before the tables that they refer to. */
const notificationTables = [
  'emails',
  'webhook_attempts',
  'webhook_deliveries',
  'webhook_secrets',
  'webhook_endpoints',
  'link_moments',
];

function clearAll(database: Database): void {
  for (const table of [
    'hold_claims',
    'counters',
    'promotion_codes',
    'link_products',
    'products',
    'refunds',
    'shares',
    'payment_profiles',
    'subscriptions',
    'customers',
    'api_keys',
    'provider_charges',
  ])
    database.run(`DELETE FROM ${table}`);
  const tables = ['events', 'beacons', 'scenario_progress', 'return_codes', 'idempotency', 'payments', 'holds'];
  for (const table of [...notificationTables, ...tables, 'sessions', 'slugs', 'links'])
    database.run(`DELETE FROM ${table}`);
  database.run(`DELETE FROM settings WHERE name NOT IN ('server_key', 'demo_secret_key')`);
}
