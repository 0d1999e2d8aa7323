import { idempotencyKey, ifMatch, ok, type Operation, paging, query, seller } from './operation.ts';

const onePromotion = { 200: ok('PromotionCode', 'The code as it is now.', ['ETag']) };
const checks = ['field_invalid', 'currency_exponent_mismatch'] as const;
const revisions = ['precondition_required', 'revision_conflict'] as const;

export const promotionOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'createPromotionCode',
    method: 'post',
    path: '/v1/promotion-codes',
    summary: 'Make a code that payers type to pay less.',
    parameters: [idempotencyKey(false)],
    body: 'PromotionCodeInput',
    answers: { 201: ok('PromotionCode', 'The code.', ['ETag', 'Location', 'Idempotency-Replayed']) },
    problems: [...checks, 'idempotency_key_reused', 'request_in_progress'],
  },
  {
    ...seller,
    id: 'listPromotionCodes',
    method: 'get',
    path: '/v1/promotion-codes',
    summary: 'List codes, newest first.',
    parameters: [
      ...paging,
      query('code', 'Only this code.', { type: 'string' }),
      query('active', 'Only codes that are switched on, or off.', { type: 'boolean' }),
      query('linkId', 'Only codes that are good for this link.', { type: 'string' }),
    ],
    answers: { 200: ok('PromotionCodeList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'readPromotionCode',
    method: 'get',
    path: '/v1/promotion-codes/{id}',
    summary: 'Read a code and how often it was redeemed.',
    answers: onePromotion,
    problems: ['not_found'],
  },
  {
    ...seller,
    id: 'changePromotionCode',
    method: 'patch',
    path: '/v1/promotion-codes/{id}',
    summary: 'Change when, where and how often a code is good. What it takes off stays.',
    parameters: [ifMatch],
    body: 'PromotionCodePatch',
    answers: onePromotion,
    problems: ['not_found', ...revisions, ...checks],
  },
  {
    ...seller,
    id: 'deletePromotionCode',
    method: 'delete',
    path: '/v1/promotion-codes/{id}',
    summary: 'Delete a code; sessions that were begun with it keep their price.',
    parameters: [ifMatch],
    answers: { 204: { description: 'Gone.' } },
    problems: ['not_found', ...revisions],
  },
];
