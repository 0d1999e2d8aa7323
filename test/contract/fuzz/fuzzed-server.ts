/**
 * The server under a sequence of requests: keeps what it learns of ids and secrets from the answers, so that later
 * requests find what earlier ones made, and holds each answer against what was promised for all of them.
 */
import { plantSeeds, seedLinks } from '../../../demo/server/seeds/plant-seeds.ts';
import { type Backend, PAY_ORIGIN, SECRET_KEY, startBackend } from '../../server/backend.ts';
import type { AnswerChecker } from '../answer-checker.ts';
import { withFittingChoice } from './fitting-session.ts';
import { furnish } from './furnish.ts';
import type { FuzzedOperation, FuzzedRequest } from './request-arbitrary.ts';
import { damages, spoil, written } from './spoiled.ts';

/** Seeds whose whole point is to break the contract, or to fail with 5xx. */
const brokenOnPurpose = new Set(['malformed', 'unknown-status', 'unknown-type', 'error-then-ok', 'lost-answer']);
const seedSlugs = seedLinks.map(({ slug }) => slug).filter((slug) => !brokenOnPurpose.has(slug));

/** What only a careless error message says: places in our code, our storage, our folders. */
const insides =
  /\bat \S+ \(|\.ts:\d+|node:internal|sqlite|\bINSERT INTO\b|\bSELECT .* FROM\b|constraint failed|\/demo\/server\//i;

export interface FuzzedServer {
  /** Sends it and throws where the answer breaks a promise. */
  send(request: FuzzedRequest): Promise<void>;
  close(): void;
}

export interface FuzzTally {
  requests: number;
  readonly byStatus: Map<number, number>;
  /** Operations that answered with success. */
  readonly succeeded: Set<string>;
}

export async function startFuzzedServer(
  operations: readonly FuzzedOperation[],
  checker: AnswerChecker,
  tally: FuzzTally,
): Promise<FuzzedServer> {
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  const backend = startBackend({
    seed: plantSeeds,
    hasRateLimits: false,
    sendWebhook: () => Promise.resolve({ httpStatus: 200 }),
  });
  plantSeeds(backend.context);
  const known = new Map<string, string[]>();
  const secrets = new Map<string, string>();
  let keys = 0;

  const idsOf = (prefix: string): readonly string[] => {
    if (prefix === 'slug') return [...seedSlugs, 'free-slug', 'No'];
    if (prefix === 'own') return [...secrets.keys()].toReversed();
    const ids = known.get(prefix === 'link' ? 'plink' : prefix) ?? [];
    return prefix === 'link' ? [...ids, ...seedSlugs] : ids;
  };
  const resolved = (text: string): string =>
    text.replaceAll(/§([a-z]+)\/(\d+)/g, (_, prefix: string, index: string) => {
      const ids = idsOf(prefix);
      return ids.at(Number(index) % Math.max(1, ids.length)) ?? `${prefix}_aaaaaaaaaaaaaaaaaaaaaaaa`;
    });

  function learn(text: string): void {
    for (const [id, prefix = ''] of text.matchAll(/\b([a-z]+)_[A-Za-z0-9]{24}\b/g)) {
      const ids = known.get(prefix) ?? [];
      // The newest first: it is the one whose story is not over yet.
      if (!ids.includes(id)) known.set(prefix, [id, ...ids]);
    }
    const created = (text.startsWith('{') ? JSON.parse(text) : undefined) as
      | { session?: { id: string }; secret?: string }
      | undefined;
    if (created?.session !== undefined && created.secret !== undefined) secrets.set(created.session.id, created.secret);
  }

  function accessOf({ operationId, access }: FuzzedRequest, path: string): Record<string, string> {
    if (access === 'none') return {};
    if (access === 'wrong') return { authorization: 'Bearer sk_test_wrong' };
    if (access === 'odd') return { authorization: 'Bearer \u00ff, Basic =' };
    const scheme = Object.keys(byId.get(operationId)?.security?.[0] ?? {})[0];
    if (scheme === 'seller') return { authorization: `Bearer ${SECRET_KEY}` };
    if (scheme === 'session')
      return { authorization: `Bearer ${secrets.get(path.split('/')[4] ?? '') ?? 'css_unknown'}` };
    return {};
  }

  function keyOf({ key }: FuzzedRequest): Record<string, string> {
    if (key === 'none') return {};
    if (key === 'odd') return { 'idempotency-key': 'short' };
    return {
      'idempotency-key': key === 'the same' ? 'the-same-key-for-all' : `fuzz-key-${String(++keys).padStart(12, '0')}`,
    };
  }

  async function send(request: FuzzedRequest): Promise<void> {
    const { operationId, damage } = request;
    const operation = byId.get(operationId);
    if (operation === undefined) throw new Error(`There is no operation ${operationId}.`);
    const method = operation.method.toUpperCase();
    const path = resolved(operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => request.path[name] ?? ''));
    const query = new URLSearchParams(request.query.map(([name, value]) => [name, resolved(value)])).toString();
    const wanted = request.body;
    const fitting = wanted && (await withFittingChoice(backend, path.split('/')[4] ?? '', wanted));
    const text = fitting === undefined ? undefined : resolved(written(spoil(fitting, request.spoilings)));
    const url = new URL(path + (query === '' ? '' : `?${query}`), PAY_ORIGIN);
    const headers = {
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...accessOf(request, path),
      ...keyOf(request),
      ...request.headers,
    };
    const body = text === undefined ? undefined : damages[damage]?.(text);
    const answer = await backend.app.request(url, { method, headers, ...(body !== undefined && { body }) });
    const answered = await readAnswer(answer);
    tally.requests += 1;
    tally.byStatus.set(answer.status, (tally.byStatus.get(answer.status) ?? 0) + 1);
    if (answer.ok) tally.succeeded.add(operationId);
    const faults = faultsOf(checker, method, url.pathname, answer, answered);
    if (faults.length > 0) {
      const sent = `${method} ${url.pathname}${url.search} ${JSON.stringify(headers)} (${damage})\n${text?.slice(0, 3_000) ?? ''}`;
      const stacks = backend.logged.flatMap(({ stack }) => (typeof stack === 'string' ? [stack] : []));
      throw new Error(`${faults.join('\n').slice(0, 2_000)}\n\n${sent}\n\n${stacks.slice(-1).join('\n')}`);
    }
    if (operationId === 'reset') {
      known.clear();
      secrets.clear();
      await prepare();
    }
    learn(answered);
  }

  async function prepare(): Promise<void> {
    await removeBroken(backend);
    for (const text of await furnish(backend)) learn(text);
  }
  await prepare();

  return {
    send,
    close: () => {
      backend.endWaits();
      backend.store.close();
    },
  };
}

async function removeBroken(backend: Backend): Promise<void> {
  for (const slug of brokenOnPurpose) {
    const answer = await backend.call<{ id: string }>(`/v1/public/links/${slug}`);
    const headers = { 'if-match': '*' };
    await backend.seller(`/v1/payment-links/${answer.body.id}`, { method: 'DELETE', headers });
  }
}

/** Of a stream that goes on, only what is there at once. */
async function readAnswer(answer: Response): Promise<string> {
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') !== true) return answer.text();
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value as Uint8Array | undefined);
}

function faultsOf(checker: AnswerChecker, method: string, path: string, answer: Response, text: string): string[] {
  const faults = answer.status >= 500 ? [`${answer.status}: ${text}`] : [];
  if (insides.test(text)) faults.push(`The answer tells of its insides: ${text}`);
  const undocumented = checker.check(method, path, answer, text);
  // A segment such as %2e%2e leads to another path, which may be nobody's.
  if (undocumented[0]?.endsWith('is not documented') !== true) return [...faults, ...undocumented];
  const isProblem = answer.headers.get('content-type') === 'application/problem+json';
  const isRefused = isProblem && nowhere.has((JSON.parse(text) as { code: string }).code);
  return isRefused ? faults : [...faults, `${answer.status} where nothing is: ${text}`];
}

/** Whoever may not use the API is not told what there is. */
const nowhere: ReadonlySet<string> = new Set(['not_found', 'unauthorized', 'scope_missing', 'secret_key_in_browser']);
