import type { EmailMessage, EmailSummary } from '../../../src/protocol/email-message.ts';
import { ProblemError } from '../problem-error.ts';
import type { EmailFilters } from '../store/emails.ts';
import type { ServiceContext } from './context.ts';
import { type List, listed, type Page } from './listed.ts';

/** The seller's outbox of e-mails. */
export interface EmailReads {
  list(filters: EmailFilters, page: Page): List<EmailSummary>;
  read(id: string): EmailMessage;
}

export const createEmailReads = ({ store }: Pick<ServiceContext, 'store'>): EmailReads => ({
  list: (filters, page) =>
    listed(
      page,
      (before, limit) => store.emails.list(filters, before, limit),
      ({ email: { text: _text, html: _html, ...summary } }) => summary,
    ),
  read: (id) => {
    const email = store.emails.byId(id);
    if (email === undefined) throw new ProblemError('not_found', { detail: 'There is no such e-mail.' });
    return email;
  },
});
