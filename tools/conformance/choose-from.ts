import type { Item } from '../../src/protocol/item.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';

const customer = { email: 'conformance@example.com', name: 'Conformance Check', phone: '+4930123456' } as const;

/** What an undemanding payer would choose and say; undefined where the link wants more than a name and an address to write to. */
export function chooseFrom(link: PublicLink): { selection: object; customer?: object } | undefined {
  const { collect } = link;
  const isTooMuch =
    [collect.billingAddress, collect.shippingAddress, collect.company, collect.taxId].includes('required') ||
    link.customFields.some(({ required }) => required === true) ||
    link.consent.some(({ required }) => required === true) ||
    (link.shippingOptions ?? []).length > 0;
  if (isTooMuch) return undefined;
  const selection = selectionOf(link);
  const said = Object.fromEntries(
    (['email', 'name', 'phone'] as const).flatMap((name) =>
      collect[name] === 'required' ? [[name, customer[name]] as const] : [],
    ),
  );
  return selection && { selection, ...(Object.keys(said).length > 0 && { customer: said }) };
}

function selectionOf(link: PublicLink): object | undefined {
  switch (link.type) {
    case 'amount': {
      const { mode, preset, suggested, min } = link.amount;
      if (mode === 'fixed') return {};
      const amount = preset ?? suggested?.[0] ?? min;
      return amount === undefined ? undefined : { amount };
    }
    case 'product': {
      const items = link.choose === 'all' ? link.items.filter(({ optional }) => optional !== true) : link.items;
      const chosen = items.filter(isSold).map(chooseItem);
      if (chosen.length === 0) return undefined;
      return { items: link.choose === 'all' ? chosen : chosen.slice(0, 1) };
    }
    case 'subscription':
      return { plan: link.defaultPlanId ?? link.plans[0]?.id };
  }
}

const isSold = ({ availability }: Item): boolean => availability === undefined || availability.state !== 'sold_out';

const chooseItem = ({ id, dimensions }: Item) => ({
  id,
  ...(dimensions !== undefined && {
    options: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimension.options[0]?.id])),
  }),
});
