/** Takes the place of the network: keeps every request and answers as it is told, by default with success. */
import type { WebhookEndpointWithSecret } from '../../src/protocol/webhook-endpoint.ts';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';
import type { SendWebhook, WebhookAnswer, WebhookRequest } from '../../demo/server/outbox/send-webhook.ts';
import { type Backend, startBackend } from './backend.ts';

export const OK: WebhookAnswer = { httpStatus: 200 };
export const failed = (httpStatus: number, retryAfter?: string): WebhookAnswer => ({
  httpStatus,
  retryAfter,
  error: 'status',
});

export interface Sender {
  readonly send: SendWebhook;
  readonly requests: WebhookRequest[];
  /** Answers to come, first the first; success once they are used up. */
  readonly answers: (WebhookAnswer | Promise<WebhookAnswer>)[];
  /** The bodies of all requests so far. */
  events(): WebhookEvent[];
}

export function createSender(): Sender {
  const requests: WebhookRequest[] = [];
  const answers: Sender['answers'] = [];
  return {
    requests,
    answers,
    send: async (request) => {
      requests.push(request);
      return answers.shift() ?? OK;
    },
    events: () => requests.map(({ body }) => JSON.parse(body) as WebhookEvent),
  };
}

/** A backend whose webhooks arrive at a sender; jitter is left out. */
export function startNotifyingBackend(options: Parameters<typeof startBackend>[0] = {}) {
  const sender = createSender();
  return { backend: startBackend({ sendWebhook: sender.send, chance: () => 0, ...options }), sender };
}

export async function createEndpoint(
  backend: Backend,
  events: readonly string[] = ['*'],
  url = 'https://shop.example/hook',
): Promise<WebhookEndpointWithSecret> {
  const answer = await backend.seller<WebhookEndpointWithSecret>('/v1/webhook-endpoints', {
    method: 'POST',
    body: { url, events },
  });
  if (answer.status !== 201) throw new Error(`The endpoint was refused: ${answer.text}`);
  return answer.body;
}
