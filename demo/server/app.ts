/**
 * The pay origin as one Hono app: the API, the hosted pages and the built script. Everything it needs is handed in, so
 * that tests run it with their own clock, ids and an in-memory database; it opens no port and reads no environment.
 */
import { Hono } from 'hono';
import { allowAnyOrigin } from './http/cors.ts';
import type { Environment } from './http/environment.ts';
import { asProblem, problemResponse } from './http/problem-response.ts';
import { createRateLimiter, guardReads, limited, noRateLimiter, type RateLimiter } from './http/rate-limit.ts';
import { redactPath, requestLog, type WriteLog } from './http/request-log.ts';
import { refuseKeyFromPages, requireSellerKey } from './http/seller-key.ts';
import { openapiDocument } from './openapi/document.ts';
import { nextMail } from './outbox/deliver-mails.ts';
import { nextWebhook } from './outbox/deliver-webhooks.ts';
import { createPump, joinPumps, type Pump } from './outbox/pump.ts';
import { createWebhookSender, type SendWebhook } from './outbox/send-webhook.ts';
import type { SendMail } from './outbox/smtp-mailer.ts';
import type { PageGuards } from './pages/link/link-routes.ts';
import { ProblemError } from './problem-error.ts';
import { beaconRoutes } from './routes/beacon.ts';
import { emailRoutes } from './routes/emails.ts';
import { publicLinkRoutes } from './routes/public-links.ts';
import { publicSessionRoutes } from './routes/public-sessions.ts';
import { qrCodeRoutes } from './routes/qr-codes.ts';
import { sellerLinkRoutes } from './routes/seller-links.ts';
import { sellerRoutes } from './routes/seller-routes.ts';
import { testControlRoutes } from './routes/test-controls.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { createKeyCheck } from './service/api-key-service.ts';
import { sweep } from './service/catch-up.ts';
import type { ServiceContext } from './service/context.ts';
import { createCheckoutService, type PayerService } from './service/create-checkout-service.ts';
import { createEmailReads } from './service/email-reads.ts';
import { createSellerReads } from './service/seller-reads.ts';
import { createSellerService } from './service/seller-service.ts';
import { type NewId, randomId } from './service/new-id.ts';
import { createSessionChanges } from './service/session-changes.ts';
import { createSessionKeys } from './service/session-keys.ts';
import { waitForChange } from './service/wait-for-change.ts';
import { createWebhookService } from './service/webhook-endpoints.ts';
import { createWebhookSecrets } from './service/webhook-secrets.ts';
import { createAnswerFaults } from './simulator/answer-faults.ts';
import { createProvider } from './simulator/provider.ts';
import { readClockOffsetMs, readServerKey } from './store/settings.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  readonly store: Store;
  /** Origin under which browsers reach this app. */
  readonly payOrigin: string;
  /** The seller's key. */
  readonly secretKey: string;
  /** Real time; a demo adds the offset of its test controls. */
  readonly clock?: () => number;
  readonly newId?: NewId;
  /** Seeds, test controls. */
  readonly isDemo?: boolean;
  readonly hasRateLimits?: boolean;
  readonly writeLog?: WriteLog;
  /** How webhooks leave the machine. */
  readonly sendWebhook?: SendWebhook;
  /** How e-mails leave the machine; without it they are kept to be read. */
  readonly sendMail?: SendMail | undefined;
  /** Where messages to the seller go if a link names no address. */
  readonly sellerAddress?: string | undefined;
  /** From 0 to 1: the jitter of retries. */
  readonly chance?: () => number;
  /** How long the simulated provider takes to answer. */
  readonly providerPause?: () => Promise<void>;
  /** What comes between the provider's book and ours; a test loses the answer here. */
  readonly answerPause?: () => Promise<void>;
  /** The hosted pages, built on the service; and what else stands beside the API on this origin. */
  readonly pages?: (service: PayerService, guards: PageGuards) => Hono;
  /** The seller's pages, which speak to the same services as the seller's API. */
  readonly dashboard?: (parts: DashboardParts) => Hono<Environment>;
  /** Fills a demo's database again after a reset. */
  readonly seed?: (context: ServiceContext) => void;
}

/** What the dashboard is built on. */
export interface DashboardParts {
  readonly context: ServiceContext;
  readonly secretKey: string;
  readonly limiter: RateLimiter;
}

export interface PayApp {
  readonly app: Hono<Environment>;
  /** What the hosted pages build on. */
  readonly service: PayerService;
  readonly context: ServiceContext;
  /** Sends those away who wait for a change; the server is about to end. */
  endWaits(): void;
  /** Writes down what time and the provider have decided; to be called at the start, and now and then. */
  sweep(): void;
  /** Sends what the outbox holds; to be run now and then, and ended before the store is closed. */
  readonly outbox: Pump;
}

export function createApp(options: AppOptions): PayApp {
  const { store, payOrigin, secretKey, isDemo = false } = options;
  const clock = options.clock ?? Date.now;
  const ending = new AbortController();
  const serverKey = readServerKey(store.settings);
  const context: ServiceContext = {
    store,
    payOrigin,
    now: isDemo ? () => clock() + readClockOffsetMs(store.settings) : clock,
    realNow: clock,
    newId: options.newId ?? randomId,
    keys: createSessionKeys(serverKey),
    webhookSecretOf: createWebhookSecrets(serverKey),
    allowsPrivateWebhooks: isDemo,
    mail: { isSent: options.sendMail !== undefined, sellerAddress: options.sellerAddress },
    changes: createSessionChanges(),
    ending: ending.signal,
    isDemo,
    provider: createProvider(store, clock),
    providerPause: options.providerPause ?? (() => Promise.resolve()),
    answerPause: options.answerPause ?? (() => Promise.resolve()),
  };
  const service = createCheckoutService(context);
  const seller = createSellerService(context);
  const limiter = options.hasRateLimits === false ? noRateLimiter : createRateLimiter();
  const writeLog = options.writeLog ?? (() => undefined);

  const app = new Hono<Environment>();
  app.use(async (c, next) => {
    c.set('requestId', context.newId('req'));
    c.header('X-Request-Id', c.get('requestId'));
    c.header('X-Content-Type-Options', 'nosniff');
    await next();
  });
  app.use(requestLog(writeLog));
  app.onError((error, c) => {
    if (asProblem(error).code === 'internal_error') {
      writeLog({ level: 'error', requestId: c.get('requestId'), path: redactPath(c.req.path), stack: error.stack });
    }
    return problemResponse(c, error);
  });
  app.notFound((c) => problemResponse(c, new ProblemError('not_found')));

  app.get('/healthz', (c) => {
    if (!store.isReadable()) throw new ProblemError('provider_unavailable');
    return c.json({ status: 'ok' });
  });

  const document = JSON.stringify(openapiDocument({ payOrigin, isDemo }));
  app.get('/openapi.json', allowAnyOrigin, (c) => c.body(document, 200, { 'content-type': 'application/json' }));

  app.use('/v1/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    // Pages correct their clock by this header, so it must be the clock that decides.
    c.header('Date', new Date(context.now()).toUTCString());
    await next();
  });
  app.use('/v1/public/*', allowAnyOrigin);
  app.use('/v1/*', refuseKeyFromPages(payOrigin));
  app.use('/v1/*', guardReads(limiter));
  app.route('/v1/public', publicLinkRoutes(service, createAnswerFaults(store, context.now), limiter));
  app.route(
    '/v1/public',
    publicSessionRoutes(service, (id, wait) => waitForChange(context, id, wait), limiter, ending.signal),
  );
  app.route('/v1/public', qrCodeRoutes(service));
  app.route('/v1/public', beaconRoutes(context));
  app.all('/v1/public/*', (c) => c.notFound());
  app.use('/v1/*', requireSellerKey(createKeyCheck(context, secretKey)));
  app.route('/v1', sellerLinkRoutes(seller, createSellerReads(context)));
  for (const routes of sellerRoutes(context)) app.route('/v1', routes);
  app.route('/v1', webhookRoutes(createWebhookService(context)));
  app.route('/v1', emailRoutes(createEmailReads(context)));
  if (isDemo) app.route('/v1/test', testControlRoutes(context, options.seed));

  if (options.pages !== undefined) {
    const guards = {
      reads: guardReads(limiter),
      sessions: limited(limiter, 'session'),
      confirms: limited(limiter, 'confirm'),
    };
    app.route('/', options.pages(service, guards));
  }

  if (options.dashboard !== undefined) app.route('/', options.dashboard({ context, secretKey, limiter }));

  const outbox = createOutbox(context, options);

  return { app, service, context, outbox, endWaits: () => ending.abort(), sweep: () => sweep(context) };
}

/** In this process. E-mails wait for a server of our own, webhooks for many of other people. */
const MOST_AT_ONCE = { webhooks: 16, mails: 4 };

function createOutbox(
  context: ServiceContext,
  { sendWebhook, sendMail, chance, isDemo = false, writeLog }: AppOptions,
): Pump {
  const send = sendWebhook ?? createWebhookSender({ allowsPrivate: isDemo });
  const onFault = (error: unknown) =>
    writeLog?.({ level: 'error', stack: error instanceof Error ? error.stack : String(error) });
  return joinPumps([
    createPump({
      takeNext: () => nextWebhook({ context, send, chance: chance ?? Math.random }),
      mostAtOnce: MOST_AT_ONCE.webhooks,
      onFault,
    }),
    createPump({
      takeNext: () => (sendMail === undefined ? undefined : nextMail({ context, send: sendMail })),
      mostAtOnce: MOST_AT_ONCE.mails,
      onFault,
    }),
  ]);
}
