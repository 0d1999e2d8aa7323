import { ok, type Operation } from './operation.ts';

const test = { tag: 'test', access: 'seller' } as const;

const decisions = (
  [
    ['settle', 'The money of a payment arrives.'],
    ['fail', 'A waiting payment fails.'],
    ['expire', 'A waiting payment runs out of time.'],
    ['reverse', 'The bank finds that it never had the money.'],
    ['dispute', 'The payer asks the bank for the money back.'],
  ] as const
).map(
  ([action, summary]): Operation => ({
    ...test,
    id: `${action}Payment`,
    method: 'post',
    path: `/v1/test/payments/{id}/${action}`,
    summary,
    body: 'FailRequest',
    isBodyOptional: true,
    answers: { 200: ok('Payment', 'The payment as it is now.') },
    problems: ['not_found'],
  }),
);

/** In demo mode only. */
export const testOperations: readonly Operation[] = [
  {
    ...test,
    id: 'moveClock',
    method: 'post',
    path: '/v1/test/clock',
    summary: 'Move the server’s clock to an instant, or by a time.',
    body: 'ClockRequest',
    answers: { 200: ok('ClockAnswer', 'The time as it is now.') },
    problems: [],
  },
  ...decisions,
  {
    ...test,
    id: 'failNextCharge',
    method: 'post',
    path: '/v1/test/subscriptions/{id}/fail-next',
    summary: 'The next charge of a subscription is declined.',
    answers: { 200: ok('Subscription', 'The subscription as it is now.') },
    problems: ['not_found'],
  },
  {
    ...test,
    id: 'reset',
    method: 'post',
    path: '/v1/test/reset',
    summary: 'Forget everything and plant the seeds anew.',
    answers: { 204: { description: 'As on the first day.' } },
    problems: [],
  },
];

export const serverOperations: readonly Operation[] = [
  {
    id: 'checkHealth',
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server can answer.',
    tag: 'server',
    access: 'anybody',
    answers: { 200: ok('Health', 'It can.') },
    problems: [],
  },
  {
    id: 'readOpenapi',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    tag: 'server',
    access: 'anybody',
    answers: { 200: ok('OpenapiDocument', 'OpenAPI 3.1.') },
    problems: [],
  },
];
