import { linkStatus } from '../../../src/protocol/public-link.ts';
import { webhookEventType } from '../../../src/protocol/webhook-event.ts';
import { idempotencyKey, ifMatch, ok, linkIds, type Operation, paging, query, seller, words } from './operation.ts';

const oneLink = { 200: ok('SellerLink', 'The link as it is now.', ['ETag']) };
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
