/** A backend in memory: one session for each key, whatever happens to its answers on the way. */
import { ClientFailure } from '../../../src/client/client-failure.ts';
import type { PageRequests } from '../../../src/controllers/checkout-controller.ts';
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Session, SessionCreated, SessionState } from '../../../src/protocol/session.ts';
import { anAmountLink } from '../../fixtures/links.ts';
import { aCreatedSession, aQuote } from '../../fixtures/sessions.ts';

type Client = PageRequests;
/** What becomes of one request: its answer is lost after it took effect, it never arrives, or it is refused. */
type Fault = 'lost' | 'unsent' | ClientFailure;

export const failure = (code: string, isUncertain: boolean, more: object = {}): ClientFailure =>
  new ClientFailure({ code, recoverable: isUncertain, ...more }, isUncertain);
const network = () => failure('network', true);

export class FakeBackend implements Client {
  link: PublicLink = anAmountLink();
  readonly sessions = new Map<string, SessionCreated>();
  readonly keys: string[] = [];
  readonly canceled: string[] = [];
  readonly faults: Record<'loadLink' | 'quote' | 'createSession' | 'readSession', Fault[]> = {
    loadLink: [],
    quote: [],
    createSession: [],
    readSession: [],
  };
  readonly calls: string[] = [];

  #through<T>(name: keyof FakeBackend['faults'], act: () => T): Promise<T> {
    this.calls.push(name);
    const fault = this.faults[name].shift();
    if (fault === 'unsent') return Promise.reject(network());
    if (fault instanceof ClientFailure) return Promise.reject(fault);
    const answer = act();
    return fault === 'lost' ? Promise.reject(network()) : Promise.resolve(structuredClone(answer));
  }

  readonly loadLink: Client['loadLink'] = () => this.#through('loadLink', () => this.link);

  readonly quote: Client['quote'] = (_, { selection }) =>
    this.#through('quote', () => aQuote({ total: (selection as { amount: number }).amount }));

  readonly createSession: Client['createSession'] = (_, body, key) =>
    this.#through('createSession', () => {
      this.keys.push(key);
      const id = `cs_${`${this.sessions.size + 1}`.padStart(24, '0')}`;
      const created =
        this.sessions.get(key) ??
        aCreatedSession({ id, selection: body.selection, quote: aQuote({ total: body.expectedTotal }) });
      this.sessions.set(key, created);
      return created;
    });

  readonly readSession: Client['readSession'] = (id, secret, waitMs, signal) =>
    waitMs
      ? // Held back for ever: the tests hint.
        new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      : this.#through('readSession', () => {
          const { session, next } = this.#find(id, secret);
          return { session, next };
        });

  readonly cancelSession: Client['cancelSession'] = (id, secret) => {
    this.canceled.push(id);
    this.change(id, { status: 'canceled' });
    const { session, next } = this.#find(id, secret);
    return Promise.resolve({ session, next });
  };

  /** What the hosted page or the bank does to a session. */
  change(id: string, changes: Partial<Session>): SessionState {
    const created = [...this.sessions.values()].find(({ session }) => session.id === id) as SessionCreated;
    Object.assign(created.session, { revision: created.session.revision + 1 }, changes);
    return created;
  }

  #find(id: string, secret: string): SessionCreated {
    const found = [...this.sessions.values()].find(({ session }) => session.id === id);
    if (!found || found.secret !== secret) throw failure('session_not_found', false);
    return found;
  }
}
