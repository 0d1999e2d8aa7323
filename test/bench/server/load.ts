/**
 * A closed loop of clients over connections that are kept: each sends its next request when it has the answer to the one
 * before. What is measured is what a client waits, from the first byte sent to the last one read.
 */
import { Agent, request } from 'node:http';

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

export type Send = (sent: Sent) => Promise<Answered>;

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly byStatus: ReadonlyMap<number, number>;
  /** Answers with 5xx, and requests without an answer. */
  readonly failures: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  /** What one client does again and again; `round` is different each time and for each client. */
  readonly flow: (send: Send, round: number) => Promise<void>;
}

export async function runLoad({ port, clients, seconds, flow }: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waitedMs: number[] = [];
  const byStatus = new Map<number, number>();
  let failures = 0;

  const send: Send = async (sent) => {
    const begun = performance.now();
    try {
      const answer = await exchange(agent, port, sent);
      waitedMs.push(performance.now() - begun);
      byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) failures += 1;
      return answer;
    } catch {
      failures += 1;
      return { status: 0, text: '' };
    }
  };

  const begun = performance.now();
  const end = begun + seconds * 1000;
  let rounds = 0;
  const client = async () => {
    while (performance.now() < end) await flow(send, rounds++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const tookSeconds = (performance.now() - begun) / 1000;
  agent.destroy();

  waitedMs.sort((a, b) => a - b);
  const quantile = (share: number) => waitedMs[Math.min(waitedMs.length - 1, Math.floor(waitedMs.length * share))] ?? 0;
  return {
    requests: waitedMs.length,
    perSecond: waitedMs.length / tookSeconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    most: waitedMs.at(-1) ?? 0,
    byStatus,
    failures,
  };
}

function exchange(agent: Agent, port: number, { method, path, headers, body }: Sent): Promise<Answered> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          ...headers,
          ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
        answer.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(text);
  });
}
