import type { SessionCreated } from '../../src/protocol/session.ts';
import type { DemoServer } from './demo-server.ts';

/** Makes a session on a seeded link as a page of `origin` would, and answers the address of its payment page. */
export async function startedSession(
  { payOrigin, shopOrigin }: Pick<DemoServer, 'payOrigin' | 'shopOrigin'>,
  slug: string,
  body: Record<string, unknown>,
  origin: string = shopOrigin,
): Promise<string> {
  const answer = await fetch(`${payOrigin}/v1/public/links/${slug}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), origin },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`The session was refused: ${await answer.text()}`);
  const { next } = (await answer.json()) as SessionCreated;
  if (next.type !== 'handoff') throw new Error('The session leads to no payment page.');
  return next.url;
}
