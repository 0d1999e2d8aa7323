/** A payer who talks to a started demo over the network, and remembers what was acknowledged. */
import type { ConfirmAnswer } from '../../src/protocol/confirm.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { LinkInput, SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { card } from './backend.ts';

export interface RemoteAnswer<T> {
  readonly status: number;
  readonly body: T;
}

/** Throws where the connection broke before the whole answer was there. */
export async function send<T>(url: string, body: unknown, headers: Record<string, string>): Promise<RemoteAnswer<T>> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

export const createRemoteLink = async (origin: string, secretKey: string, input: LinkInput): Promise<SellerLink> =>
  (await send<SellerLink>(`${origin}/v1/payment-links`, input, { authorization: `Bearer ${secretKey}` })).body;

export const createRemoteSession = (origin: string, linkId: string, key: string) =>
  send<SessionCreated & Problem>(
    `${origin}/v1/public/links/${linkId}/sessions`,
    { selection: {}, expectedTotal: 2500 },
    { 'idempotency-key': key },
  );

export const confirmRemotely = (
  origin: string,
  { session, secret }: SessionCreated,
  key: string,
  body: unknown = card(),
) =>
  send<ConfirmAnswer & Problem>(`${origin}/v1/public/sessions/${session.id}/confirm`, body, {
    'idempotency-key': key,
    authorization: `Bearer ${secret}`,
  });
