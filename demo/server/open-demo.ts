import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createDashboardApp } from '../dashboard/dashboard-app.ts';
import { createApp, type PayApp } from './app.ts';
import { cdnRoutes } from './cdn-routes.ts';
import { logToStderr } from './http/request-log.ts';
import { createSmtpMailer } from './outbox/smtp-mailer.ts';
import type { DemoEnvironment } from './read-environment.ts';
import { createPagesApp } from './pages/pages-app.ts';
import { plantSeeds } from './seeds/plant-seeds.ts';
import { sellerImages } from './seeds/seller-images.ts';
import { createShopApp } from './shop-app.ts';
import { isStorageOutage } from './store/database.ts';
import { readDemoSecretKey } from './store/settings.ts';
import { openStore } from './store/store.ts';

export interface Demo {
  readonly payApp: PayApp;
  readonly shopApp: Pick<Hono, 'fetch'>;
  /** What to print first: where to click. */
  readonly welcome: readonly string[];
  /** Writes down what time has decided and sends what the outbox holds; what fails is left for the next time. */
  tick(): void;
  /** After the outbox has let go of what is under way. */
  close(): Promise<void>;
}

/** Long enough that a person sees the bank being asked, short enough not to be waited for. */
const PROVIDER_PAUSE_MS = 150;
/** What is under way for longer is left to its lease: it is sent again after the next start. */
const OUTBOX_GRACE_MS = 2_000;

export async function openDemo(environment: DemoEnvironment): Promise<Demo> {
  const { payOrigin, shopOrigin, isDemo, hasRateLimits, hasLog, smtpUrl, mailFrom, sellerAddress } = environment;
  const store = openStore(environment.database);
  const secretKey = environment.secretKey ?? readDemoSecretKey(store.settings);
  const payApp = createApp({
    store,
    payOrigin,
    secretKey,
    isDemo,
    hasRateLimits,
    sendMail: smtpUrl === undefined ? undefined : createSmtpMailer(smtpUrl, mailFrom),
    sellerAddress,
    seed: (context) => plantSeeds(context, shopOrigin),
    pages: (service, guards) => createPagesApp({ service, guards, payOrigin, newKey: randomUUID, onFault }),
    dashboard: (parts) => createDashboardApp({ ...parts, onFault }),
    ...(hasLog && { writeLog: logToStderr }),
    // Load tests measure this server, not the simulated bank.
    ...(hasRateLimits && { providerPause: () => new Promise((resolve) => setTimeout(resolve, PROVIDER_PAUSE_MS)) }),
  });
  if (isDemo) plantSeeds(payApp.context, shopOrigin);
  payApp.app.route('/cdn', cdnRoutes());
  payApp.app.use('/seller-images/*', ...sellerImages());
  return {
    payApp,
    shopApp: createShopApp({ payOrigin }),
    welcome: welcome(payOrigin, shopOrigin, secretKey, environment.secretKey === undefined),
    tick: () => {
      try {
        payApp.sweep();
      } catch (error) {
        // Readers compute the same without it, so a fault here must not end the server.
        if (!isStorageOutage(error)) onFault(error);
      }
      void payApp.outbox.run();
    },
    close: async () => {
      await payApp.outbox.end(OUTBOX_GRACE_MS);
      store.close();
    },
  };
}

const onFault = (error: unknown) =>
  logToStderr({ level: 'error', stack: error instanceof Error ? error.stack : String(error) });

function welcome(payOrigin: string, shopOrigin: string, secretKey: string, isKeyShown: boolean): string[] {
  return [
    `A page with the button:   ${shopOrigin}/donate`,
    `The link on its own:      ${payOrigin}/p/donation`,
    `The seller's dashboard:   ${payOrigin}/dashboard (sign in with the secret key)`,
    `Test card:                4242 4242 4242 4242, any future month, any three digits`,
    `Secret key of the seller: ${isKeyShown ? secretKey : 'the one in PAY_LINK_SECRET_KEY'}`,
    'Make a link:',
    `  curl ${payOrigin}/v1/payment-links -H 'Authorization: Bearer ${isKeyShown ? secretKey : '$PAY_LINK_SECRET_KEY'}' -H 'Content-Type: application/json' \\`,
    `    -d '{"type":"amount","name":"Lunch","currency":"EUR","currencyExponent":2,"amount":{"mode":"fixed","value":1250}}'`,
  ];
}
