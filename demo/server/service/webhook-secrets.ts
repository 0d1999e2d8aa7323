/**
 * The secrets that sign webhooks. Derived from the endpoint's id and a version with the server's key, so that none is
 * stored; a rotation counts the version up, and the database remembers how long the versions before still sign.
 */
import { createHmac } from 'node:crypto';
import { WEBHOOK_SECRET_PREFIX } from '../domain/webhook-signature.ts';

export type WebhookSecretOf = (endpointId: string, version: number) => string;

export const createWebhookSecrets =
  (serverKey: Buffer): WebhookSecretOf =>
  (endpointId, version) =>
    WEBHOOK_SECRET_PREFIX +
    createHmac('sha256', serverKey).update(`webhook-secret\0${endpointId}\0${version}`).digest('base64');
