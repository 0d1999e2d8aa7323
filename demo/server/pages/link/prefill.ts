/**
 * The values a link page starts with: the link's own defaults, then the address's query on top. A query is a wish: what
 * does not fit the link is left out, and everything stays editable. Reading it has no effect.
 */
import type { PublicAmountLink, PublicLink, PublicProductLink } from '../../../../src/protocol/public-link.ts';
import { typedText } from '../page-text.ts';
import { amountGroups, intervalChoices, typedChoice } from './amount-groups.ts';
import { customFieldName, personFields } from './link-questions.ts';
import { isAttribution } from './read-link-form.ts';
import { wholeNumber } from './read-selection.ts';

/** Major units with a dot, as the query writes them: `25` or `25.50`. Anything else is not a prefill. */
function queryAmount(text: string | null, exponent: number): number | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,4}))?$/.exec(text ?? '');
  if (!match || (match[2]?.length ?? 0) > exponent) return undefined;
  return Number.parseInt((match[1] ?? '') + (match[2] ?? '').padEnd(exponent, '0'), 10);
}

/** `locale`: the one whose marks a typed amount is written with. */
export function startValues(link: PublicLink, query: URLSearchParams, locale: string): Map<string, string> {
  const values = new Map<string, string>();
  if (link.type === 'amount') startAmount(link, query, values, locale);
  else if (link.type === 'product') startItems(link, query, values);
  else {
    const plan =
      link.plans.find((candidate) => candidate.id === query.get('plan'))?.id ?? link.defaultPlanId ?? link.plans[0]?.id;
    if (plan) values.set('plan', plan);
    for (const candidate of link.plans) {
      if (candidate.seats)
        values.set(`seats.${candidate.id}`, String(wholeNumber(query.get('seats') ?? '') ?? candidate.seats.default));
    }
  }
  for (const field of link.customFields) values.set(customFieldName(field), field.default ?? '');
  for (const name of personFields) {
    const given = query.get(name);
    if (given && link.collect[name] !== 'off') values.set(name, given.slice(0, 254));
  }
  if (link.collect.shippingAddress !== 'off' && link.collect.billingAddress !== 'off')
    values.set('sameAddress', 'true');
  if (link.shippingOptions?.length === 1) values.set('shippingOption', link.shippingOptions[0]?.id ?? '');
  if (link.tip) values.set('tip', '0');
  if (link.allowPromotionCodes && query.get('coupon'))
    values.set('promotionCode', query.get('coupon')?.slice(0, 60) ?? '');
  const reference = query.get('reference');
  if (reference) values.set('reference', reference.slice(0, 200));
  for (const [name, value] of query) if (isAttribution(name) && value !== '') values.set(name, value.slice(0, 500));
  return values;
}

function startAmount(
  link: PublicAmountLink,
  query: URLSearchParams,
  values: Map<string, string>,
  locale: string,
): void {
  const offered: string[] = intervalChoices(link);
  const wished = query.get('interval') ?? '';
  const interval = offered.includes(wished) ? wished : offered[0];
  if (interval) values.set('interval', interval);
  if (link.amount.feeCover?.default) values.set('coverFee', 'true');
  const asked = queryAmount(query.get('amount'), link.currencyExponent);
  for (const group of amountGroups(link)) {
    const isAsked = asked !== undefined && (group.interval === undefined || group.interval === interval);
    const start = isAsked ? asked : group.preset;
    if (start === undefined) continue;
    if (group.suggested.includes(start)) values.set(group.choiceName, String(start));
    else if (group.allowsTyping) {
      values.set(group.choiceName, typedChoice);
      values.set(group.amountName, typedText(start, link, locale));
    }
  }
}

/** `options=size:m color:red` names dimensions and options; it speaks of every item that has them. */
function startItems(link: PublicProductLink, query: URLSearchParams, values: Map<string, string>): void {
  const wished = new Map((query.get('options') ?? '').split(/\s+/).map((pair) => pair.split(':') as [string, string]));
  const variant = query.get('variant');
  const quantity = wholeNumber(query.get('quantity') ?? '');
  for (const item of link.items) {
    if (item.preselected) values.set(`item.${item.id}`, 'true');
    values.set(`quantity.${item.id}`, String(quantity ?? item.quantity.default));
    for (const dimension of item.dimensions ?? []) {
      const wish = wished.get(dimension.id);
      if (dimension.options.some((option) => option.id === wish))
        values.set(`option.${item.id}.${dimension.id}`, wish ?? '');
    }
  }
  const first = link.items.find((item) => item.id === variant) ?? link.items.find((item) => item.preselected);
  if (link.choose === 'one' && first) values.set('item', first.id);
}
