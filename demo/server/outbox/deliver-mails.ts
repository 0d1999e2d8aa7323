/**
 * Sends the e-mails that wait. Each is leased, sent without any lock, and concluded. SMTP has no way to send exactly
 * once: a process that dies after the server took a message and before that is noted sends it again, under the same
 * Message-ID, by which mail programs know it. The alternative, never to repeat, would lose receipts.
 */
import type { ServiceContext } from '../service/context.ts';
import type { SendMail } from './smtp-mailer.ts';

const MINUTE_MS = 60_000;
/** Longer than a try may take. */
export const MAIL_LEASE_MS = 2 * MINUTE_MS;
/** Mail servers are down for hours, and put strangers off for some minutes at first. Two days in all. */
export const mailPausesMs: readonly number[] = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);

export interface MailOptions {
  readonly context: ServiceContext;
  readonly send: SendMail;
}

/** Claims the next message and answers how to send it; undefined where none is due. */
export function nextMail({ context, send }: MailOptions): (() => Promise<void>) | undefined {
  const { store, realNow } = context;
  const now = realNow();
  if (!store.emails.hasDue(now)) return undefined;
  const leased = store.write(() => store.emails.lease(now, now + MAIL_LEASE_MS));
  if (leased === undefined) return undefined;
  return async () => {
    const { id: messageId, recipient: to, tries } = leased;
    const outcome = await send({ ...leased, to, messageId });
    const pause = outcome === 'unreachable' ? mailPausesMs[tries] : undefined;
    const state = outcome === 'sent' ? 'sent' : pause === undefined ? 'failed' : 'waiting';
    const doneAt = realNow();
    const dueAt = pause === undefined ? undefined : doneAt + pause;
    store.write(() => store.emails.conclude(leased, state, dueAt, doneAt));
  };
}
