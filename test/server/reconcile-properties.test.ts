import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_LOST_AFTER_MS } from '../../demo/server/service/reconcile.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { SellerLink } from '../../src/protocol/seller-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { aFixedInput } from '../fixtures/links.ts';
import { card, DECLINED } from './backend.ts';
import { arrives, isLost, startOnBadLine } from './bad-line.ts';

const HOLD_MS = 60_000;

type Step = {
  readonly lost: 'question' | 'answer' | 'nothing';
  readonly number: string;
  readonly gap: number;
  readonly cancels: boolean;
};

describe('whatever is lost', () => {
  it('ends with our books and the provider’s saying the same, and every place counted once', async () => {
    const steps = fc.array(
      fc.record<Step>({
        lost: fc.constantFrom('question', 'answer', 'nothing'),
        number: fc.constantFrom('4242424242424242', DECLINED),
        gap: fc.constantFrom(0, 1_000, 5_000, 70_000),
        cancels: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom('refund' as const, 'accept' as const), async (all, onOverLimit) => {
        const backend = startOnBadLine();
        const limit = 3;
        const { id } = await backend.createLink(aFixedInput({ maxRedemptions: limit, onOverLimit }));
        for (const { lost, number, gap, cancels } of all) {
          const answer = await backend.createSession<SessionCreated>(id, { selection: {}, expectedTotal: 2500 });
          if (answer.status !== 201) continue;
          if (lost !== 'nothing') backend.line[lost] = isLost;
          await backend.confirm(answer.body, card(number));
          Object.assign(backend.line, { question: arrives, answer: arrives });
          if (cancels) await backend.cancel(answer.body);
          backend.advance(gap);
          if (gap === 5_000) backend.sweep();
        }
        for (const ms of [QUESTION_LOST_AFTER_MS, HOLD_MS]) {
          backend.advance(ms);
          backend.sweep();
        }
        const payments = (await backend.seller<{ data: Payment[] }>(`/v1/payments?linkId=${id}`)).body.data;
        for (const { id: paymentId, status } of payments) {
          const charged = backend.context.provider.find(paymentId)?.status === 'succeeded';
          expect([status, ['succeeded', 'refunded'].includes(status)]).toEqual([status, charged]);
        }
        const kept = payments.filter(({ status }) => status === 'succeeded');
        const { usage, held } = (await backend.seller<SellerLink>(`/v1/payment-links/${id}`)).body;
        expect([usage.completed, held]).toEqual([kept.length, 0]);
        if (onOverLimit === 'refund') expect(usage.completed).toBeLessThanOrEqual(limit);
        expect((await backend.eventTypes(id)).filter((type) => type === 'payment.succeeded')).toHaveLength(kept.length);
      }),
      { numRuns: 40 },
    );
  });
});
