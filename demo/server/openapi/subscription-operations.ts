import { subscriptionStatus } from '../../../src/protocol/subscription.ts';
import { linkIds, ok, type Operation, paging, query, seller, words } from './operation.ts';

const oneSubscription = { 200: ok('Subscription', 'The subscription as it is now.') };

export const subscriptionOperations: readonly Operation[] = [
  {
    ...seller,
    id: 'listSubscriptions',
    method: 'get',
    path: '/v1/subscriptions',
    summary: 'List subscriptions and gifts that repeat, newest first.',
    parameters: [
      ...paging,
      query('status', 'Only subscriptions of this status.', words(subscriptionStatus.options)),
      linkIds,
      query('customerId', 'Only of this customer.', { type: 'string' }),
    ],
    answers: { 200: ok('SubscriptionList', 'One page.') },
    problems: ['invalid_request'],
  },
  {
    ...seller,
    id: 'readSubscription',
    method: 'get',
    path: '/v1/subscriptions/{id}',
    summary: 'Read a subscription.',
    answers: oneSubscription,
    problems: ['not_found'],
  },
  {
    ...seller,
    id: 'cancelSubscription',
    method: 'post',
    path: '/v1/subscriptions/{id}/cancel',
    summary: 'End a subscription, at once or with the period that is paid for. May be repeated.',
    body: 'CancelSubscriptionRequest',
    isBodyOptional: true,
    answers: oneSubscription,
    problems: ['not_found'],
  },
];
