import { ok, type Operation, paging, seller } from './operation.ts';

const oneKey = { 200: ok('ApiKey', 'The key, without its secret.') };

export const apiKeyOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'createApiKey',
    method: 'post',
    path: '/v1/api-keys',
    summary: 'Make a key for a part of this API. It is shown once.',
    body: 'ApiKeyInput',
    answers: { 201: ok('ApiKeyCreated', 'The key.') },
    problems: ['field_invalid'],
  },
  {
    ...seller,
    id: 'listApiKeys',
    method: 'get',
    path: '/v1/api-keys',
    summary: 'List keys, newest first.',
    parameters: paging,
    answers: { 200: ok('ApiKeyList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'readApiKey',
    method: 'get',
    path: '/v1/api-keys/{id}',
    summary: 'Read what a key may do and when it was used.',
    answers: oneKey,
    problems: ['not_found'],
  },
  {
    ...seller,
    id: 'revokeApiKey',
    method: 'delete',
    path: '/v1/api-keys/{id}',
    summary: 'Revoke a key, at once and for ever. Needs no If-Match: it must be easy when it is urgent.',
    answers: oneKey,
    problems: ['not_found'],
  },
];
