import type { SessionRequest } from '../protocol/session-request.ts';
import type { ExchangeAnswer, SessionCreated, SessionState } from '../protocol/session.ts';
import { ANSWER_TIMEOUT_MS, type PayLinkClient } from './pay-link-client.ts';
import { exchangeAnswerShape, sessionCreatedShape, sessionStateShape } from './session-shapes.generated.ts';

/** The public endpoints about sessions; apart from the rest, because they are needed only once somebody pays. */
export class SessionClient {
  readonly #client: PayLinkClient;

  constructor(client: PayLinkClient) {
    this.#client = client;
  }

  createSession(link: string, body: SessionRequest, key: string): Promise<SessionCreated> {
    const headers = { 'Idempotency-Key': key };
    return this.#client.ask(`links/${encodeURIComponent(link)}/sessions`, sessionCreatedShape, { body, headers });
  }

  /**
   * @param waitMs how long the backend may hold the answer back for a change; 0 answers at once
   * @param revision the latest one seen: what changed between two reads is then not waited for
   */
  readSession(
    id: string,
    secret: string,
    waitMs: number,
    signal?: AbortSignal,
    revision?: number,
  ): Promise<SessionState> {
    const timeoutMs = ANSWER_TIMEOUT_MS + waitMs;
    const seen = revision === undefined ? '' : `&revision=${revision}`;
    const path = `sessions/${encodeURIComponent(id)}?waitMs=${waitMs}${seen}`;
    return this.#client.ask(path, sessionStateShape, { headers: bearer(secret), timeoutMs, signal });
  }

  cancelSession(id: string, secret: string): Promise<SessionState> {
    const path = `sessions/${encodeURIComponent(id)}/cancel`;
    return this.#client.ask(path, sessionStateShape, { method: 'POST', headers: bearer(secret) });
  }

  /** The one-time code of a return address for a secret that can only read. */
  exchange(code: string): Promise<ExchangeAnswer> {
    return this.#client.ask('sessions/exchange', exchangeAnswerShape, { body: { code } });
  }
}

const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });
