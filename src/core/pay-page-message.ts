import type { PayPageMessage } from '../protocol/frame-message.ts';

/**
 * What the payment page may say, or undefined for anything that is not exactly that. The caller has already compared
 * origin and window; none of these carries a result.
 */
export function readPayPageMessage(data: unknown, nonce: string): PayPageMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  const own = (key: string) => (Object.hasOwn(message, key) ? message[key] : undefined);
  if (own('v') !== 1 || own('nonce') !== nonce) return undefined;
  const type = own('type');
  if (type === 'resize') {
    const height = own('height');
    // 20 000 px: the protocol's bound; a page cannot be made to scroll for ever.
    return Number.isSafeInteger(height) && (height as number) >= 0 && (height as number) <= 20_000
      ? (message as PayPageMessage)
      : undefined;
  }
  return type === 'ready' || type === 'changed' || type === 'escape' ? (message as PayPageMessage) : undefined;
}
