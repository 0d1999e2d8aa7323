import { Hono } from 'hono';
import { beacon } from '../../../src/protocol/beacon.ts';
import type { Environment } from '../http/environment.ts';
import { isAutomated } from '../http/automated-visitor.ts';
import { readText } from '../http/read-json.ts';
import type { ServiceContext } from '../service/context.ts';
import { tell } from '../service/tell.ts';

/**
 * Views, opens and starts of people; what machines report of themselves is not kept. Always 202, whatever was sent: a page must never fail over its statistics, and an answer
 * that differed would tell which links exist. Takes any content type, because `navigator.sendBeacon` sends text.
 */
export function beaconRoutes(context: ServiceContext) {
  const { store } = context;
  const app = new Hono<Environment>();
  app.post('/events', async (c) => {
    const { success, data } = beacon.safeParse(jsonOrNothing(await readText(c)));
    if (success && !isAutomated(c)) {
      const now = context.now();
      store.write(() => {
        for (const event of data.events) {
          if (store.links.byId(event.linkId, now) === undefined) continue;
          // A page that opens itself was opened by nobody.
          if (event.type !== 'view' && event.gesture === false) continue;
          // Sellers want to know that an invoice was seen, not each time somebody looks at a link for thousands.
          const isFirst = event.type === 'open' && !store.events.has(event.linkId, 'payment_link.opened');
          store.beacons.insert(event, now);
          if (isFirst) tell(context, 'payment_link.opened', { linkId: event.linkId }, now);
        }
      });
    }
    return c.body(null, 202);
  });
  return app;
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
