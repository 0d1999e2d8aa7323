import { idempotencyKey, ifMatch, ok, type Operation, paging, seller } from './operation.ts';

const oneProduct = { 200: ok('Product', 'The product as it is now.', ['ETag']) };
const checks = ['field_invalid', 'currency_exponent_mismatch'] as const;
const revisions = ['precondition_required', 'revision_conflict'] as const;

export const productOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'createProduct',
    method: 'post',
    path: '/v1/products',
    summary: 'Put a product into the catalogue.',
    parameters: [idempotencyKey(false)],
    body: 'ProductInput',
    answers: { 201: ok('Product', 'The product.', ['ETag', 'Location', 'Idempotency-Replayed']) },
    problems: [...checks, 'idempotency_key_reused', 'request_in_progress'],
  },
  {
    ...seller,
    id: 'listProducts',
    method: 'get',
    path: '/v1/products',
    summary: 'List the catalogue, newest first.',
    parameters: paging,
    answers: { 200: ok('ProductList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'readProduct',
    method: 'get',
    path: '/v1/products/{id}',
    summary: 'Read a product, and what was sold of it.',
    answers: oneProduct,
    problems: ['not_found'],
  },
  {
    ...seller,
    id: 'changeProduct',
    method: 'patch',
    path: '/v1/products/{id}',
    summary: 'Change a product in the catalogue and in every link that refers to it.',
    parameters: [ifMatch],
    body: 'ProductPatch',
    answers: oneProduct,
    problems: ['not_found', ...revisions, ...checks],
  },
  {
    ...seller,
    id: 'deleteProduct',
    method: 'delete',
    path: '/v1/products/{id}',
    summary: 'Take a product out of the catalogue. Links that refer to it go on selling it.',
    parameters: [ifMatch],
    answers: { 204: { description: 'Gone.' } },
    problems: ['not_found', ...revisions],
  },
];
