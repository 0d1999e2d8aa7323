/** Whether a file still has everything that its server had acknowledged before it was killed. */
import type { Database } from '../../demo/server/store/database.ts';
import type { Purchase } from './buy-until-broken.ts';

/** What was acknowledged to these buyers and is not in the database, each as a sentence. */
export function lostPurchases(database: Database, purchases: readonly Purchase[]): string[] {
  return purchases.flatMap((purchase) => {
    const { created, paymentId, acknowledged, openKey } = purchase;
    if (created === undefined) return [];
    const session = database.get<{ status: string }>('SELECT status FROM sessions WHERE id = :id', {
      id: created.session.id,
    });
    if (session === undefined) return [`The session of ${openKey} is lost`];
    if (acknowledged === 'created') return [];
    const payment = database.get<{ status: string }>('SELECT status FROM payments WHERE id = :id', { id: paymentId });
    if (payment === undefined) return [`The payment of ${openKey} is lost`];
    const expected = statusesOf(purchase);
    const found = `${session.status} ${payment.status}`;
    return expected.includes(found) ? [] : [`${openKey} was ${acknowledged} and is ${found}`];
  });
}

/** Session and payment as they may stand: what was asked for and not answered may have happened, too. */
function statusesOf({ manner, acknowledged }: Purchase): string[] {
  if (manner === 'card') return ['completed succeeded'];
  const end = manner === 'bank' ? 'completed succeeded' : 'canceled canceled';
  return acknowledged === 'over' ? [end] : ['processing pending', end];
}

/** Events that a seller has received although the database does not know them. */
export function strangeEvents(database: Database, received: Iterable<string>): string[] {
  return [...received]
    .filter((id) => database.get('SELECT 1 AS one FROM events WHERE id = :id', { id }) === undefined)
    .map((id) => `The event ${id} was sent and is not in the database`);
}

/** Events that no seller has received although all were sent. */
export function missingEvents(database: Database, received: ReadonlyMap<string, number>): string[] {
  const wanted = database.all<{ id: string }>(
    `SELECT DISTINCT event_id AS id FROM webhook_deliveries WHERE state <> 'canceled'`,
  );
  const unsent = database.all<{ id: string; state: string }>(
    `SELECT id, state FROM webhook_deliveries WHERE state NOT IN ('delivered', 'canceled')`,
  );
  const untold = database.all<{ id: string }>(
    `SELECT id FROM events WHERE type = 'session.completed'
       AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.event_id = events.id)`,
  );
  return [
    ...wanted.filter(({ id }) => !received.has(id)).map(({ id }) => `The event ${id} was never received`),
    ...unsent.map(({ id, state }) => `The delivery ${id} is ${state}`),
    ...untold.map(({ id }) => `The event ${id} has no delivery`),
  ];
}
