/**
 * E-mails and whether they left. A message is written once for its event and kind, which the table itself enforces, and
 * sent by whoever takes its lease, like webhooks. Every instant is real time.
 */
import type { EmailKind, EmailMessage, EmailState } from '../../../src/protocol/email-message.ts';
import { toInstant } from '../domain/calendar.ts';
import type { Database } from './database.ts';

interface EmailRow {
  seq: number;
  id: string;
  event_id: string;
  kind: EmailKind;
  link_id: string;
  recipient: string;
  sender_name: string;
  reply_to: string | null;
  language: string;
  subject: string;
  text: string;
  html: string;
  state: EmailState;
  tries: number;
  lease: number;
  created_at: number;
  sent_at: number | null;
}

export interface NewEmail {
  readonly id: string;
  readonly eventId: string;
  readonly kind: EmailKind;
  readonly linkId: string;
  readonly recipient: string;
  readonly senderName: string;
  readonly replyTo?: string | undefined;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly state: 'kept' | 'waiting';
}

export interface LeasedEmail extends Omit<NewEmail, 'state' | 'eventId' | 'kind' | 'linkId'> {
  /** Tries before this one. */
  readonly tries: number;
  readonly lease: number;
}

export interface EmailFilters {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly linkId?: string | undefined;
}

export interface EmailStore {
  byId(id: string): EmailMessage | undefined;
  list(
    filters: EmailFilters,
    beforeSeq: number,
    limit: number,
  ): { readonly seq: number; readonly email: EmailMessage }[];
  /** Does nothing where the event has a message of this kind already. */
  insert(email: NewEmail, now: number): void;
  hasDue(now: number): boolean;
  lease(now: number, leasedUntil: number): LeasedEmail | undefined;
  /** Notes what became of a try; false where the lease has gone to somebody else meanwhile. */
  conclude(leased: LeasedEmail, state: EmailState, dueAt: number | undefined, now: number): boolean;
}

export function createEmailStore(database: Database): EmailStore {
  return {
    byId: (id) => {
      const row = database.get<EmailRow>('SELECT * FROM emails WHERE id = :id', { id });
      return row === undefined ? undefined : fromRow(row);
    },
    list: ({ kind, state, linkId }, beforeSeq, limit) =>
      database
        .all<EmailRow>(
          `SELECT * FROM emails WHERE seq < :beforeSeq AND (:kind IS NULL OR kind = :kind)
             AND (:state IS NULL OR state = :state) AND (:linkId IS NULL OR link_id = :linkId)
           ORDER BY seq DESC LIMIT :limit`,
          { kind, state, linkId, beforeSeq, limit },
        )
        .map((row) => ({ seq: row.seq, email: fromRow(row) })),
    insert: (email, now) => {
      database.run(
        `INSERT INTO emails (id, event_id, kind, link_id, recipient, sender_name, reply_to, language, subject, text, html,
                             state, due_at, created_at)
         VALUES (:id, :eventId, :kind, :linkId, :recipient, :senderName, :replyTo, :language, :subject, :text, :html,
                 :state, :now, :now)
         ON CONFLICT (event_id, kind) DO NOTHING`,
        { ...email, now },
      );
    },
    hasDue: (now) =>
      database.get(
        `SELECT 1 FROM emails
         WHERE state = 'waiting' AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now) LIMIT 1`,
        { now },
      ) !== undefined,
    lease: (now, leasedUntil) => {
      const row = database.get<EmailRow>(
        `UPDATE emails SET lease = lease + 1, leased_until = :leasedUntil
         WHERE id = (SELECT id FROM emails
                     WHERE state = 'waiting' AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
                     ORDER BY due_at, seq LIMIT 1)
         RETURNING *`,
        { now, leasedUntil },
      );
      if (row === undefined) return undefined;
      const { id, recipient, language, subject, text, html, tries, lease } = row;
      const replyTo = row.reply_to ?? undefined;
      return { id, recipient, senderName: row.sender_name, replyTo, language, subject, text, html, tries, lease };
    },
    conclude: ({ id, lease }, state, dueAt, now) =>
      database.run(
        `UPDATE emails SET state = :state, tries = tries + 1, leased_until = NULL, due_at = coalesce(:dueAt, due_at),
           sent_at = CASE WHEN :state = 'sent' THEN :now ELSE sent_at END
         WHERE id = :id AND lease = :lease AND leased_until IS NOT NULL`,
        { id, lease, state, dueAt, now },
      ) > 0,
  };
}

const fromRow = (row: EmailRow): EmailMessage => ({
  id: row.id,
  object: 'email',
  livemode: false,
  kind: row.kind,
  to: row.recipient,
  language: row.language,
  subject: row.subject,
  text: row.text,
  html: row.html,
  state: row.state,
  eventId: row.event_id,
  linkId: row.link_id,
  createdAt: toInstant(row.created_at),
  ...(row.sent_at !== null && { sentAt: toInstant(row.sent_at) }),
});
