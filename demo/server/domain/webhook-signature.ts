/** Signatures of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body` with each valid secret. */
import { createHmac } from 'node:crypto';

export const WEBHOOK_SECRET_PREFIX = 'whsec_';

export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970, real time: receivers refuse what is minutes away from their own clock. */
  readonly timestamp: number;
  /** The very text that is sent. */
  readonly body: string;
}

/** The value of `webhook-signature`: one signature for each secret, newest first, so that a rotation loses nothing. */
export const webhookSignature = ({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(WEBHOOK_SECRET_PREFIX.length), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' ');
