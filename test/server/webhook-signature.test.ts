import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { webhookSignature } from '../../demo/server/domain/webhook-signature.ts';
import { createWebhookSecrets } from '../../demo/server/service/webhook-secrets.ts';

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
const body = '{"type":"payment.succeeded","data":{"name":"Grüße 🎁"}}';
const id = 'evt_abcdefghijklmnopqrstuvwx';

/** What the reference package says of a message that we signed, received now. */
function isGenuine(secret: string, signature: string, changes: Record<string, string> = {}, text = body): boolean {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
    ...changes,
  };
  try {
    new Webhook(secret).verify(text, headers);
    return true;
  } catch {
    return false;
  }
}
const timestamp = Math.floor(Date.now() / 1000);

describe('a signature', () => {
  it('is the one that the reference package makes', () => {
    for (let round = 0; round < 50; round++) {
      const secret = newSecret();
      const text = randomBytes(round).toString('utf8');
      const ours = webhookSignature({ id, timestamp, body: text }, [secret]);
      expect(ours).toBe(new Webhook(secret).sign(id, new Date(timestamp * 1000), text));
    }
  });

  it('is accepted by the reference package, with any of the secrets in use', () => {
    const [older, newer] = [newSecret(), newSecret()];
    const signature = webhookSignature({ id, timestamp, body }, [newer, older]);
    expect(signature.split(' ')).toHaveLength(2);
    expect([newer, older, newSecret()].map((secret) => isGenuine(secret, signature))).toEqual([true, true, false]);
  });

  it('is refused once anything in the message is altered', () => {
    const secret = newSecret();
    const signature = webhookSignature({ id, timestamp, body }, [secret]);
    expect(isGenuine(secret, signature)).toBe(true);
    expect(isGenuine(secret, signature, {}, `${body} `)).toBe(false);
    expect(isGenuine(secret, signature, { 'webhook-id': `${id}x` })).toBe(false);
    expect(isGenuine(secret, signature, { 'webhook-timestamp': String(timestamp - 1) })).toBe(false);
    expect(isGenuine(secret, signature.replace('v1,', 'v2,'))).toBe(false);
    for (const seconds of [-301, 301]) {
      const stale = { id, timestamp: timestamp + seconds, body };
      const headers = { 'webhook-timestamp': String(stale.timestamp) };
      expect(isGenuine(secret, webhookSignature(stale, [secret]), headers)).toBe(false);
    }
  });
});

describe('a secret', () => {
  const secretOf = createWebhookSecrets(Buffer.alloc(32, 1));

  it('has 32 bytes, and differs for each endpoint, version and server', () => {
    const secrets = [
      secretOf('we_1', 1),
      secretOf('we_1', 2),
      secretOf('we_2', 1),
      createWebhookSecrets(Buffer.alloc(32, 2))('we_1', 1),
    ];
    expect(new Set(secrets).size).toBe(4);
    for (const secret of secrets) expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
    expect(secretOf('we_1', 1)).toBe(secrets[0]);
  });
});
