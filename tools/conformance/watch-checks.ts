/** Waiting for a session to change: the long poll and the stream. */
import { type SessionCreated, sessionState } from '../../src/protocol/session.ts';
import { type Check, demand, demandShape, demandStatus, Fault, type Tools } from './check.ts';

const WAIT_MS = 15_000;
/** A change that is told later than this was not told but found at the end of the wait. */
const SOON_MS = 5_000;

const authorization = ({ secret }: SessionCreated) => ({ authorization: `Bearer ${secret}` });

const cancel = ({ talk }: Tools, created: SessionCreated) =>
  talk.call(`/v1/public/sessions/${created.session.id}/cancel`, { method: 'POST', headers: authorization(created) });

/** Reads a stream up to where `isEnough` of the text so far. */
async function readUntil(answer: Response, isEnough: (text: string) => boolean): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (isEnough(text)) return text;
  }
  throw new Fault(`the stream ended after ${text === '' ? 'nothing' : JSON.stringify(text.slice(-160))}`);
}

const messagesOf = (text: string): unknown[] =>
  [...text.matchAll(/^data: ?(.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown);

export const watchChecks: readonly Check[] = [
  {
    id: 'long-poll',
    name: 'A long poll is answered when the session changes, not only at the end of the wait',
    spec: ['8.1', 'GET /v1/public/sessions/{id}?waitMs=: state; long poll'],
    run: async (tools) => {
      const created = await tools.subject.begin(await tools.subject.payable());
      const { id, revision } = created.session;
      const path = `/v1/public/sessions/${id}?waitMs=${WAIT_MS}&revision=${revision}`;
      const waiting = tools.talk.call(path, { headers: authorization(created) });
      const begunAt = performance.now();
      await cancel(tools, created);
      const answer = await waiting;
      const tookMs = performance.now() - begunAt;
      demandStatus(answer, 200);
      const { session } = demandShape(answer, sessionState);
      demand(session.status === 'canceled', `the long poll answered ${session.status} after the session was cancelled`);
      demand(tookMs < SOON_MS, `the long poll answered ${Math.round(tookMs)} ms after the change`);
    },
  },
  {
    id: 'long-poll-ends',
    name: 'A long poll in which nothing happens ends by itself with the state as it is',
    spec: ['8.1', 'GET /v1/public/sessions/{id}?waitMs=: state; long poll'],
    run: async (tools) => {
      const created = await tools.subject.begin(await tools.subject.payable());
      const { id, revision } = created.session;
      const answer = await tools.talk.call(`/v1/public/sessions/${id}?waitMs=200&revision=${revision}`, {
        headers: authorization(created),
      });
      demandStatus(answer, 200);
      const { session } = demandShape(answer, sessionState);
      demand(session.status === 'open' && session.revision === revision, `the session became ${session.status}`);
      await cancel(tools, created);
    },
  },
  {
    id: 'stream',
    name: 'The stream tells the state at once and each change',
    spec: ['8.1', 'also /stream as server-sent events read by fetch'],
    run: async (tools) => {
      const created = await tools.subject.begin(await tools.subject.payable());
      const patience = AbortSignal.timeout(WAIT_MS);
      const done = new AbortController();
      const path = `/v1/public/sessions/${created.session.id}/stream`;
      try {
        const answer = await tools.talk.open(path, authorization(created), AbortSignal.any([patience, done.signal]));
        const type = answer.headers.get('content-type') ?? 'no content type';
        demand(answer.status === 200, `GET ${path} answered ${answer.status}`);
        demand(type.startsWith('text/event-stream'), `the stream is ${type}, expected text/event-stream`);
        let isCancelled = false;
        const text = await readUntil(answer, (soFar) => {
          if (!isCancelled && /^event: ?session$/m.test(soFar) && soFar.includes('\n\n')) {
            isCancelled = true;
            void cancel(tools, created);
          }
          return soFar.includes('"canceled"') && soFar.endsWith('\n\n');
        });
        for (const message of messagesOf(text)) {
          demand(
            sessionState.safeParse(message).success,
            `a message of the stream has the wrong shape: ${JSON.stringify(message).slice(0, 160)}`,
          );
        }
      } catch (error) {
        if (error instanceof Fault || !patience.aborted) throw error;
        throw new Fault(`the stream told nothing of the change within ${WAIT_MS / 1000} s`);
      } finally {
        done.abort();
      }
    },
  },
];
