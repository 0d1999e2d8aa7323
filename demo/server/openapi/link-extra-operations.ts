import { ok, type Operation, seller } from './operation.ts';

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
];
