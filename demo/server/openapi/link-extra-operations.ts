import { ok, type Operation, query, seller } from './operation.ts';

/** What a seller makes of a link besides changing it. */
export const linkExtraOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'createPrefillToken',
    method: 'post',
    path: '/v1/payment-links/{id}/prefill-tokens',
    summary: 'Seal what is known of a payer for this link, and lock what the payer may not change.',
    body: 'PrefillTokenInput',
    answers: { 201: ok('PrefillToken', 'The token, and the hosted page with it.') },
    problems: ['link_not_found', 'field_invalid'],
  },
  {
    ...seller,
    id: 'readMetrics',
    method: 'get',
    path: '/v1/payment-links/{id}/metrics',
    summary: 'Read what became of a link’s visits: by day, channel, currency and item.',
    parameters: [
      query('from', 'Only what began, or was paid, from this instant on.', { type: 'string', format: 'date-time' }),
      query('before', 'Only what began, or was paid, before this instant.', { type: 'string', format: 'date-time' }),
      query('timeZone', 'Whose days to count by, as an IANA name.', { type: 'string', default: 'UTC' }),
    ],
    answers: { 200: ok('LinkMetrics', 'The figures, counted now.') },
    problems: ['link_not_found', 'invalid_request'],
  },
];
