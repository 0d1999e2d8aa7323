/** Buyers who go on until the server dies under them, and what it had acknowledged to each by then. */
import { setTimeout as delay } from 'node:timers/promises';
import { confirmRemotely, createRemoteSession, send } from '../../test/server/remote-buyer.ts';
import type { DemoServer } from '../../test/support/demo-server.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import type { Random } from './random.ts';

/** By card at once; by a bank, whose money comes with another request; by a bank, and given up. */
type Manner = 'card' | 'bank' | 'given-up';

export interface Purchase {
  readonly linkId: string;
  readonly openKey: string;
  readonly payKey: string;
  readonly manner: Manner;
  created?: SessionCreated;
  /** Absent where nothing was due, or the answer was lost. */
  paymentId?: string | undefined;
  /** How far the server has said it is. */
  acknowledged: 'nothing' | 'created' | 'confirmed' | 'over';
  /** When its last request was broken off, if it was. */
  brokenAt?: number;
}

/** A request that broke off keeps its key for a few seconds; asked again earlier, it is told to wait. */
const CLAIM_MS = 3_500;

export const newPurchase = (linkId: string, name: string, random: Random): Purchase => {
  const chance = random.next();
  const manner = chance < 0.6 ? 'card' : chance < 0.8 ? 'bank' : 'given-up';
  return { linkId, openKey: `open-${name}`, payKey: `pay-${name}`, manner, acknowledged: 'nothing' };
};

/** Takes a purchase to its end, from wherever it is; answers a fault, if the server refused what it must not. */
export async function finish(server: DemoServer, purchase: Purchase): Promise<string | undefined> {
  const { payOrigin } = server;
  const refused = (what: string, status: number, code: string | undefined) =>
    `${what} of ${purchase.openKey} was answered ${status} ${code ?? ''}`;

  const opened = await createRemoteSession(payOrigin, purchase.linkId, purchase.openKey);
  if (opened.status !== 201) return refused('the session', opened.status, opened.body.code);
  const before = purchase.created?.session.id;
  purchase.created = opened.body;
  if (before !== undefined && before !== opened.body.session.id) return `${purchase.openKey} became a second session`;
  advance(purchase, 'created');

  const body = purchase.manner === 'card' ? undefined : { method: { type: 'bank_transfer' } };
  const paid = await confirmRemotely(payOrigin, opened.body, purchase.payKey, body);
  if (paid.status !== 200) return refused('the confirmation', paid.status, paid.body.code);
  const paymentId = paid.body.payment?.id;
  if (purchase.paymentId !== undefined && purchase.paymentId !== paymentId) return `${purchase.payKey} paid twice`;
  purchase.paymentId = paymentId;
  advance(purchase, 'confirmed');

  const { session, secret } = opened.body;
  if (purchase.manner === 'bank') {
    const authorization = `Bearer ${server.secretKey}`;
    const settled = await send<{ code?: string }>(
      `${payOrigin}/v1/test/payments/${paymentId}/settle`,
      {},
      { authorization },
    );
    if (settled.status !== 200) return refused('the settlement', settled.status, settled.body.code);
  }
  if (purchase.manner === 'given-up') {
    const url = `${payOrigin}/v1/public/sessions/${session.id}/cancel`;
    const canceled = await send<{ code?: string }>(url, {}, { authorization: `Bearer ${secret}` });
    if (canceled.status !== 200) return refused('the cancelling', canceled.status, canceled.body.code);
  }
  advance(purchase, 'over');
  return undefined;
}

const ORDER = ['nothing', 'created', 'confirmed', 'over'] as const;

function advance(purchase: Purchase, to: Purchase['acknowledged']): void {
  if (ORDER.indexOf(to) > ORDER.indexOf(purchase.acknowledged)) purchase.acknowledged = to;
}

/** One purchase after the other, as `next` makes them, until the connection breaks. */
export async function buyUntilBroken(server: DemoServer, next: () => Purchase, faults: string[]): Promise<void> {
  for (;;) {
    const purchase = next();
    try {
      const fault = await finish(server, purchase);
      if (fault !== undefined) faults.push(fault);
    } catch {
      purchase.brokenAt = Date.now();
      return;
    }
  }
}

/** Asks again, under the same keys, for all that was broken off; waits until the keys are free where `waits`. */
export async function finishBroken(
  server: DemoServer,
  purchases: readonly Purchase[],
  waits: boolean,
): Promise<string[]> {
  const faults: string[] = [];
  for (const purchase of purchases) {
    if (purchase.brokenAt === undefined) continue;
    const freeIn = purchase.brokenAt + CLAIM_MS - Date.now();
    if (freeIn > 0 && !waits) continue;
    await delay(Math.max(0, freeIn));
    delete purchase.brokenAt;
    const fault = await finish(server, purchase);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}
