/** A walk through the webhook endpoints and their deliveries, success and refusal of each operation. */
import { aFixedInput } from '../fixtures/links.ts';
import type { Backend } from '../server/backend.ts';

export async function walkWebhooks(backend: Backend): Promise<void> {
  const seller = (method: string, path: string, { body, headers }: { body?: object; headers?: object } = {}) =>
    backend.seller(path, { method, headers: { ...headers }, ...(body && { body }) });
  const endpoint = { url: 'http://127.0.0.1:9/hook', events: ['*'], description: 'Orders' };
  const { body: created } = await backend.seller<{ id: string }>('/v1/webhook-endpoints', {
    method: 'POST',
    body: endpoint,
  });
  const path = `/v1/webhook-endpoints/${created.id}`;
  await seller('POST', '/v1/webhook-endpoints', { body: {} });
  await seller('POST', '/v1/webhook-endpoints', { body: { ...endpoint, url: 'https://a:b@shop.example/' } });
  await backend.createLink(aFixedInput());
  await seller('POST', `${path}/rotate-secret`);
  await seller('POST', `${path}/rotate-secret`, { body: { previousValidMinutes: -1 } });
  await seller('POST', `${path}/test`);
  await backend.outbox.run();
  const log = await backend.seller<{ data: { id: string }[] }>(`/v1/webhook-deliveries?endpointId=${created.id}`);
  const delivery = `/v1/webhook-deliveries/${log.body.data[0]?.id}`;
  await seller('GET', delivery);
  await seller('POST', `${delivery}/redeliver`);
  for (const list of ['/v1/webhook-endpoints', '/v1/webhook-deliveries']) {
    for (const query of ['', '?limit=0', '?limit=1']) await seller('GET', list + query);
  }
  await seller('PATCH', path, { body: { enabled: false } });
  for (const ifMatch of ['"9"', '*', '*']) {
    await seller('PATCH', path, { body: { enabled: false }, headers: { 'if-match': ifMatch } });
    await seller('GET', path);
  }
  for (const ifMatch of ['"9"', '*', '*']) await seller('DELETE', path, { headers: { 'if-match': ifMatch } });
  for (const gone of [path, delivery.replace('wd_', 'wd_x')]) await seller('GET', gone);
  for (const action of [`${path}/test`, `${path}/rotate-secret`, `${delivery}/redeliver`]) await seller('POST', action);
  await backend.call(path);
}
