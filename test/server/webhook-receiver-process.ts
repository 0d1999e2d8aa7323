/**
 * A seller's server as a process of its own. Verifies with the reference package and prints a line of JSON for each
 * request: `{ "id": …, "type": …, "sequence": … }`, or `{ "refused": true }`. Never answers where HANG is set.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from '../../src/protocol/webhook-event.ts';

let secret = '';
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    if (process.env['HANG'] === undefined) response.end();
    try {
      const headers = request.headers as Record<string, string>;
      const { type, sequence } = new Webhook(secret).verify(body, headers) as WebhookEvent;
      print({ id: headers['webhook-id'], type, sequence });
    } catch {
      print({ refused: true });
    }
  });
});
server.listen(0, '127.0.0.1', () => print({ port: (server.address() as AddressInfo).port }));
process.stdin.on('data', (text) => {
  secret = String(text).trim();
});
