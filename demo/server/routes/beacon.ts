import { Hono } from 'hono';
import { beacon } from '../../../src/protocol/beacon.ts';
import type { Environment } from '../http/environment.ts';
import { readText } from '../http/read-json.ts';
import type { Store } from '../store/store.ts';

/**
 * Views, opens and starts. Always 202, whatever was sent: a page must never fail over its statistics, and an answer
 * that differed would tell which links exist. Takes any content type, because `navigator.sendBeacon` sends text.
 */
export function beaconRoutes(store: Store, now: () => number) {
  const app = new Hono<Environment>();
  app.post('/events', async (c) => {
    const { success, data } = beacon.safeParse(jsonOrNothing(await readText(c)));
    if (success) {
      store.write(() => {
        for (const event of data.events) {
          if (store.links.byId(event.linkId, now()) !== undefined) store.beacons.insert(event, now());
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
