/** A choice that a link takes, and its price: what a page would send. */
import type { PublicLink } from '../../../src/protocol/public-link.ts';
import type { Quote } from '../../../src/protocol/quote.ts';
import type { Backend } from '../../server/backend.ts';
import type { Json } from './json-arbitrary.ts';

/** Stands for both in a generated body. */
export const FITTING = '§fitting';

/** The body with choice and price of this link, where it has the mark; as it is where the link takes nothing. */
export async function withFittingChoice(backend: Backend, idOrSlug: string, body: Json): Promise<Json> {
  if (typeof body !== 'object' || body === null || !('selection' in body) || body.selection !== FITTING) return body;
  const { status, body: link } = await backend.call<PublicLink>(`/v1/public/links/${idOrSlug}`);
  if (status !== 200) return body;
  const selection = choiceOf(link);
  const { expectedTotal: _mark, ...choice } = { expectedTotal: null, ...body, selection };
  const quote = await backend.call<Quote>(`/v1/public/links/${idOrSlug}/quote`, { method: 'POST', body: choice });
  return { ...choice, expectedTotal: quote.body.dueToday ?? 0 };
}

function choiceOf(link: PublicLink): Json {
  switch (link.type) {
    case 'amount': {
      const { mode, suggested, min = 1000 } = link.amount;
      return mode === 'fixed' ? {} : { amount: suggested?.[0] ?? min };
    }
    case 'product': {
      const { id, dimensions = [] } = link.items.at(-1) ?? { id: '' };
      const options = Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimension.options[0]?.id ?? '']));
      return { items: [{ id, options }] };
    }
    case 'subscription':
      return { plan: link.plans[0]?.id ?? '' };
  }
}
