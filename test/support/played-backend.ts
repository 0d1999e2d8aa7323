/**
 * A backend that is played inside the page: it answers the requests of the widget from memory, with the documents of the
 * protocol, and does what a test says next. Only `fetch` is replaced, so everything behind it is the real thing.
 *
 * Its payment page stands on 127.0.0.1 while the tests run on localhost, which makes it another site, as in life. Stories
 * may be shown from anywhere; there it is the same site.
 */
import { quoteFor } from '../../demo/server/domain/quote.ts';
import { ProblemError } from '../../demo/server/problem-error.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import type { Quote } from '../../src/protocol/quote.ts';
import type { AmountSelection } from '../../src/protocol/selection.ts';
import type { LinkInput } from '../../src/protocol/seller-link.ts';
import type { SessionRequest } from '../../src/protocol/session-request.ts';
import type { Session } from '../../src/protocol/session.ts';
import { anAmountLink } from '../fixtures/links.ts';
import { aCreatedSession } from '../fixtures/sessions.ts';

export const PAY_SITE = location.hostname === 'localhost' ? `http://127.0.0.1:${location.port}` : location.origin;
const PAY_PAGE = `${PAY_SITE}/test/fixtures/pages/pay-page.html`;

export interface SeenRequest {
  readonly method: string;
  /** Behind `/v1/public/`, with the query. */
  readonly path: string;
  readonly body: Partial<SessionRequest>;
  readonly key: string | null;
}

/** The promotion code that takes a tenth off. */
export const KNOWN_CODE = 'WELCOME10';

type Answer = () => Response | Promise<Response>;

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

/** A refusal in the protocol's words. */
export const problem = (status: number, code: string, more: object = {}): Response =>
  json(
    { type: 'about:blank', title: code, status, code, requestId: 'req_test', retryable: status >= 500, ...more },
    status,
  );

/** An answer that does not come before the request is given up. */
export const never: Answer = () => new Promise(() => undefined);
export const lost: Answer = () => Promise.reject(new TypeError('connection reset'));

let played = 0;

export class PlayedBackend {
  /** Another link for each test: what a page remembers of one is no concern of the next. */
  readonly #number = ++played;
  readonly linkRef = `played-${this.#number}`;
  readonly #sessionId = `cs_${`${this.#number}`.padStart(24, '0')}`;
  link: PublicLink;
  readonly seen: SeenRequest[] = [];
  session: Session | undefined;
  modes: ('frame' | 'popup' | 'redirect')[] = ['frame', 'popup', 'redirect'];
  payPage = PAY_PAGE;
  readonly #instead = new Map<string, Answer[]>();
  readonly #waiting = new Set<() => void>();
  readonly #fetch = globalThis.fetch;

  /** @param link what is different about an amount link, or a whole link of another kind */
  constructor(link: Parameters<typeof anAmountLink>[0] | PublicLink = {}) {
    const handoff = { allowed: ['frame' as const, 'popup' as const, 'redirect' as const], origin: PAY_SITE };
    this.link =
      'type' in link && link.type && link.type !== 'amount'
        ? ({ ...link, handoff } as PublicLink)
        : anAmountLink({ handoff, ...(link as Parameters<typeof anAmountLink>[0]) });
    globalThis.fetch = (input, init) => this.#answer(new Request(input, init));
  }

  /** Ends when what was removed from the page has said its last word, which must not reach the next test. */
  async end(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.fetch = this.#fetch;
    sessionStorage.clear();
  }

  /** The next requests of this kind are answered like this, one answer each; the last one stays. */
  instead(kind: 'link' | 'quote' | 'sessions' | 'read', ...answers: Answer[]): void {
    this.#instead.set(kind, answers);
  }

  /** Whether the widget has a read open that ends with the next change. */
  get isAskedToWait(): boolean {
    return this.#waiting.size > 0;
  }

  count(kind: 'link' | 'quote' | 'sessions' | 'cancel'): number {
    return this.seen.filter(({ path, method }) => kindOf(method, path) === kind).length;
  }

  /** What happens on the payment page. */
  change(changes: Partial<Session>): void {
    if (!this.session) throw new Error('There is no session to change.');
    this.session = { ...this.session, ...changes, revision: this.session.revision + 1 };
    for (const wake of this.#waiting) wake();
  }

  /** The session as it is now. */
  answerRead(): Response {
    return json(this.#state());
  }

  /** The totals as the demo server computes them; one promotion code is known, which takes a tenth off. */
  #price(body: SeenRequest['body']): Response | Quote {
    const { promotionCode, ...request } = body as SessionRequest;
    try {
      const { quote } = quoteFor(this.link as unknown as LinkInput, request, Date.parse('2026-11-21T10:00:00Z'));
      if (!promotionCode) return quote;
      if (promotionCode !== KNOWN_CODE) {
        const errors = [{ pointer: '/promotionCode', code: 'promo_invalid', message: 'Not known.' }];
        return problem(422, 'promo_invalid', { errors });
      }
      const discount = Math.round(quote.subtotal / 10);
      return { ...quote, discount, total: quote.total - discount, dueToday: quote.dueToday - discount };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return problem(422, error.code, error.extras);
    }
  }

  async #answer(request: Request): Promise<Response> {
    const path = request.url.split('/v1/public/')[1];
    const isMine = path?.startsWith(`links/${this.linkRef}`) || path?.startsWith(`sessions/${this.#sessionId}`);
    if (path === undefined || !isMine) return this.#fetch(request);
    const body =
      request.method === 'POST'
        ? ((await request
            .clone()
            .json()
            .catch(() => ({}))) as SeenRequest['body'])
        : {};
    this.seen.push({ method: request.method, path, body, key: request.headers.get('Idempotency-Key') });
    const kind = kindOf(request.method, path);
    const queue = this.#instead.get(kind);
    const instead = queue && (queue.length > 1 ? queue.shift() : queue[0]);
    if (instead) return Promise.race([instead(), whenAborted(request.signal)]);
    switch (kind) {
      case 'link':
        return json(this.link);
      case 'quote':
      case 'sessions': {
        const quote = this.#price(body);
        if (quote instanceof Response) return quote;
        return kind === 'quote' ? json(quote) : json(this.#create(body, quote), 201);
      }
      case 'cancel':
        this.change({ status: 'canceled' });
        return json(this.#state());
      default:
        await this.#change(new URL(request.url).searchParams, request.signal);
        return json(this.#state());
    }
  }

  #create({ selection = {} }: SeenRequest['body'], quote: Quote): unknown {
    const { interval } = selection as AmountSelection;
    const created = aCreatedSession({ id: this.#sessionId, selection, quote, ...(interval && { interval }) });
    this.session = created.session;
    return { ...created, next: this.#next() };
  }

  #next() {
    return { type: 'handoff', url: this.payPage, modes: this.modes };
  }

  #state() {
    const isOpen = this.session?.status === 'open';
    return { session: this.session, next: isOpen ? this.#next() : { type: 'none' } };
  }

  /** Resolves at once where the asker does not want to wait, or has missed something. */
  #change(query: URLSearchParams, signal: AbortSignal): Promise<void> {
    const seen = Number(query.get('revision') ?? this.session?.revision);
    if (query.get('waitMs') === '0' || seen < (this.session?.revision ?? 0)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const wake = () => {
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', () => {
        this.#waiting.delete(wake);
        reject(signal.reason as Error);
      });
    });
  }
}

function kindOf(method: string, path: string): 'link' | 'quote' | 'sessions' | 'read' | 'cancel' {
  if (path.endsWith('/cancel')) return 'cancel';
  if (path.endsWith('/quote')) return 'quote';
  if (path.endsWith('/sessions')) return 'sessions';
  return method === 'GET' && path.startsWith('links/') ? 'link' : 'read';
}

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
