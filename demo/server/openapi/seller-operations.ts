import { linkStatus } from '../../../src/protocol/public-link.ts';
import { paymentStatus } from '../../../src/protocol/payment.ts';
import { webhookEventType } from '../../../src/protocol/webhook-event.ts';
import { idempotencyKey, ifMatch, ok, type Operation, paging, query, seller } from './operation.ts';

const oneLink = { 200: ok('SellerLink', 'The link as it is now.', ['ETag']) };
const words = (values: readonly string[]) => ({ type: 'string', enum: [...values] });
const paymentStatuses = query('status', 'Only payments of this status.', words(paymentStatus.options));
const linkIds = query('linkId', 'Only of this link.', { type: 'string' });
const linkProblems = ['field_required', 'field_invalid', 'currency_exponent_mismatch', 'slug_taken'] as const;

const switches = (
  [
    ['activate', 'Switch a link on, or take it back from the archive.'],
    ['deactivate', 'Switch a link off; open sessions are cancelled.'],
    ['archive', 'Put a link away; open sessions are cancelled.'],
  ] as const
).map(
  ([action, summary]): Operation => ({
    ...seller,
    id: `${action}Link`,
    method: 'post',
    path: `/v1/payment-links/{id}/${action}`,
    summary,
    answers: oneLink,
    problems: ['link_not_found'],
  }),
);

/** The seller's server, with its secret key. */
export const sellerOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'createLink',
    method: 'post',
    path: '/v1/payment-links',
    summary: 'Create a link of any kind.',
    parameters: [idempotencyKey(false)],
    body: 'LinkInput',
    answers: { 201: ok('SellerLink', 'The link.', ['ETag', 'Location', 'Idempotency-Replayed']) },
    problems: [...linkProblems, 'idempotency_key_reused', 'request_in_progress'],
  },
  {
    ...seller,
    id: 'listLinks',
    method: 'get',
    path: '/v1/payment-links',
    summary: 'List links, newest first.',
    parameters: [
      ...paging,
      query('status', 'Only links of this status.', words(linkStatus.options)),
      query('type', 'Only links of this kind.', words(['amount', 'product', 'subscription'])),
      query('slug', 'Only the link with this slug in use.', { type: 'string' }),
      query('merchantReference', 'Only links with this reference.', { type: 'string' }),
    ],
    answers: { 200: ok('LinkList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'readSellerLink',
    method: 'get',
    path: '/v1/payment-links/{id}',
    summary: 'Read a link with the seller’s own fields.',
    answers: oneLink,
    problems: ['link_not_found'],
  },
  {
    ...seller,
    id: 'changeLink',
    method: 'patch',
    path: '/v1/payment-links/{id}',
    summary: 'Replace some fields. A new slug leaves the old one leading to the link.',
    parameters: [ifMatch],
    body: 'LinkPatch',
    answers: oneLink,
    problems: ['link_not_found', 'precondition_required', 'revision_conflict', ...linkProblems],
  },
  {
    ...seller,
    id: 'deleteLink',
    method: 'delete',
    path: '/v1/payment-links/{id}',
    summary: 'Delete a link; open sessions are cancelled, payments stay.',
    parameters: [ifMatch],
    answers: { 204: { description: 'Gone.' } },
    problems: ['link_not_found', 'precondition_required', 'revision_conflict'],
  },
  ...switches,
  {
    ...seller,
    id: 'listSessionsOfLink',
    method: 'get',
    path: '/v1/payment-links/{id}/sessions',
    summary: 'List the sessions of a link.',
    parameters: paging,
    answers: { 200: ok('SessionList', 'One page.') },
    problems: ['link_not_found', 'invalid_request'],
  },
  {
    ...seller,
    id: 'listPaymentsOfLink',
    method: 'get',
    path: '/v1/payment-links/{id}/payments',
    summary: 'List the payments of a link.',
    parameters: [...paging, paymentStatuses],
    answers: { 200: ok('PaymentList', 'One page.') },
    problems: ['link_not_found', 'invalid_request'],
  },
  {
    ...seller,
    id: 'listPayments',
    method: 'get',
    path: '/v1/payments',
    summary: 'List payments.',
    parameters: [...paging, paymentStatuses, linkIds],
    answers: { 200: ok('PaymentList', 'One page.') },
    problems: ['link_not_found', 'invalid_request'],
  },
  {
    ...seller,
    id: 'readPayment',
    method: 'get',
    path: '/v1/payments/{id}',
    summary: 'Read a payment.',
    answers: { 200: ok('Payment', 'The payment.') },
    problems: ['not_found'],
  },
  {
    ...seller,
    id: 'readSessionOfSeller',
    method: 'get',
    path: '/v1/sessions/{id}',
    summary: 'Read a session without its secret.',
    answers: { 200: ok('Session', 'The session.') },
    problems: ['session_not_found'],
  },
  {
    ...seller,
    id: 'listEvents',
    method: 'get',
    path: '/v1/events',
    summary: 'List what happened, newest first.',
    parameters: [
      ...paging,
      query('type', 'Only events of this type.', words(webhookEventType.options)),
      linkIds,
      query('sessionId', 'Only of this session.', { type: 'string' }),
      query('paymentId', 'Only of this payment.', { type: 'string' }),
      query('merchantReference', 'Only of links with this reference.', { type: 'string' }),
    ],
    answers: { 200: ok('EventList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'checkSlug',
    method: 'get',
    path: '/v1/slugs/{slug}/availability',
    summary: 'Ask whether a slug can still be taken.',
    answers: { 200: ok('SlugAvailability', 'Whether it can, and if not, why.') },
    problems: [],
  },
];
