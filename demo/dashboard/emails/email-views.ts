import type { EmailKind, EmailMessage, EmailState, EmailSummary } from '../../../src/protocol/email-message.ts';
import { emailKind } from '../../../src/protocol/email-message.ts';
import { attributes, type Html, html } from '../../server/pages/markup.ts';
import type { List } from '../../server/service/listed.ts';
import type { DashboardContext } from '../environment.ts';
import { dashboardDocument } from '../layout.ts';
import { badge, copyButton, emptyState, facts, filterRow, pager, type Tone } from '../parts.ts';
import { momentOf } from '../text.ts';

const kinds: Record<EmailKind, string> = {
  link_sent: 'Link sent',
  reminder: 'Reminder',
  receipt: 'Receipt',
  late_payment: 'Late payment',
  refund: 'Refund',
  seller_paid: 'To you: paid',
  seller_over_limit: 'To you: above the limit',
  seller_expiring: 'To you: expiring unused',
};

const states: Record<EmailState, { readonly label: string; readonly tone: Tone; readonly text: string }> = {
  kept: { label: 'Kept', tone: 'plain', text: 'Kept here: this server was given no mail server (SMTP_URL).' },
  waiting: { label: 'Waiting', tone: 'caution', text: 'Waiting to be handed to the mail server.' },
  sent: { label: 'Sent', tone: 'good', text: 'The mail server took it.' },
  failed: { label: 'Failed', tone: 'bad', text: 'The mail server refused it, or could not be reached for days.' },
};

const PATH = '/dashboard/emails';

interface Query {
  readonly kind: EmailKind | undefined;
  readonly state: EmailState | undefined;
}

export function emailListPage(
  c: DashboardContext,
  { data, nextCursor }: List<EmailSummary>,
  query: Query,
  cursor: string | undefined,
): Html {
  const filters = [
    { label: 'All', value: undefined },
    ...emailKind.options.map((value) => ({ label: kinds[value], value })),
  ];
  const chosen: Readonly<Record<string, string | undefined>> = { ...query };
  return dashboardDocument(
    c,
    { title: 'E-mails', section: 'emails' },
    html`<p class="lead">Every message that this server wrote, to payers and to you. Without a mail server (<code>SMTP_URL</code>) nothing leaves; the messages are kept here to be read.</p>
${filterRow({ path: PATH, name: 'kind', label: 'Kinds of message' }, filters, chosen)}
${data.length === 0 ? nothing(query) : table(data)}
${pager(PATH, chosen, { cursor, nextCursor })}`,
  );
}

const nothing = ({ kind, state }: Query): Html =>
  kind === undefined && state === undefined
    ? emptyState(
        'No messages yet',
        'A message is written when a link is sent to a customer, when somebody pays, and when money is given back. Pay a link with an e-mail address to see the first receipt.',
      )
    : emptyState(
        'No such messages',
        'Nothing of this kind was written so far.',
        html`<a class="button" href="${PATH}">Show all</a>`,
      );

const table = (rows: readonly EmailSummary[]): Html => html`<table class="table">
<thead><tr><th scope="col">Message</th><th scope="col" class="wide">To</th><th scope="col" class="wide">Event</th><th scope="col" class="wide">Written</th><th scope="col" class="end">State</th></tr></thead>
<tbody>${rows.map(
  (email) => html`<tr>
<th scope="row"><a class="row-link" href="${PATH}/${email.id}"><bdi ${attributes({ lang: email.language })}>${email.subject}</bdi></a><span class="sub narrow">${kinds[email.kind]} · <bdi>${email.to}</bdi></span><span class="sub narrow">${momentOf(email.createdAt)}</span></th>
<td class="wide"><bdi>${email.to}</bdi></td><td class="wide">${kinds[email.kind]}</td><td class="wide">${momentOf(email.createdAt)}</td>
<td class="end">${badge(states[email.state].label, states[email.state].tone)}</td></tr>`,
)}</tbody></table>`;

export function emailPage(c: DashboardContext, email: EmailMessage): Html {
  const state = states[email.state];
  return dashboardDocument(
    c,
    {
      title: email.subject,
      section: 'emails',
      back: { href: PATH, label: 'E-mails' },
      mark: badge(state.label, state.tone),
    },
    html`${facts([
      ['To', html`<bdi>${email.to}</bdi>`],
      ['Event', html`${kinds[email.kind]} <code class="small muted">${email.eventId}</code>`],
      ['Written', momentOf(email.createdAt)],
      ['Sent', email.sentAt && momentOf(email.sentAt)],
      ['State', state.text],
      ['Language', email.language],
      ['Link', html`<a href="/dashboard/links/${email.linkId}">${email.linkId}</a>`],
    ])}
<section class="section"><div class="section-head"><h2 id="as-html">As it looks</h2></div>
<iframe class="mail-frame" ${attributes({ src: `${PATH}/${email.id}/html`, sandbox: '', title: 'The message as HTML', referrerpolicy: 'no-referrer' })}></iframe>
<p class="field-hint">Links in it are switched off here; the text below has their addresses.</p></section>
<section class="section"><div class="section-head"><h2>As text</h2>${copyButton(email.text)}</div>
<pre class="code" ${attributes({ tabindex: 0, lang: email.language, 'aria-label': 'The message as text', role: 'region' })}>${email.text}</pre></section>`,
  );
}
