/** One backend, spoken to as a page or a server would: `fetch` and nothing else. */
export interface Answer {
  /** Method and path, for messages. */
  readonly where: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body, byte for byte. */
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown;
}

export interface Call {
  readonly method?: string;
  /** A string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Talk {
  readonly origin: string;
  readonly hasKey: boolean;
  call(path: string, call?: Call): Promise<Answer>;
  /** With the seller's key. */
  seller(path: string, call?: Call): Promise<Answer>;
  /** The answer before its body was read, for streams. End it with the signal. */
  open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response>;
  newKey(): string;
}

const PATIENCE_MS = 30_000;

export function createTalk(origin: string, key: string | undefined, send: Fetch): Talk {
  async function call(path: string, { method, body, headers = {} }: Call = {}): Promise<Answer> {
    const how = method ?? (body === undefined ? 'GET' : 'POST');
    const answer = await send(`${origin}${path}`, {
      method: how,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    // Ids and slugs are enough to know what was asked; a session's secret stands in no path.
    return { where: `${how} ${path}`, status: answer.status, headers: answer.headers, text, body: asJson(text) };
  }
  return {
    origin,
    hasKey: key !== undefined,
    call,
    seller: (path, options = {}) =>
      call(path, { ...options, headers: { authorization: `Bearer ${key ?? ''}`, ...options.headers } }),
    open: (path, headers, signal) => send(`${origin}${path}`, { headers, signal }),
    newKey: () => `conformance-${crypto.randomUUID()}`,
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
