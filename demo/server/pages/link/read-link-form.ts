/**
 * One submitted form of the link page: from values to a quote or to errors beside fields. The service has the last
 * word on every value; its refusals are put beside the field they speak of.
 */
import type { PublicLink } from '../../../../src/protocol/public-link.ts';
import type { Quote } from '../../../../src/protocol/quote.ts';
import type { QuoteRequest } from '../../../../src/protocol/session-request.ts';
import type { Selection } from '../../../../src/protocol/selection.ts';
import type { CheckoutService } from '../../checkout-service.ts';
import { ProblemError } from '../../problem-error.ts';
import type { FieldError } from '../form-fields.ts';
import type { Reader } from '../reader.ts';
import { priceText } from '../page-text.ts';
import { groupFor } from './amount-groups.ts';
import { readPayer } from './read-payer.ts';
import { type AmountQuestion, readSelection, type Values } from './read-selection.ts';
import { readTypedAmount, unreadableText } from './typed-amount.ts';

export type FormReading =
  | { readonly ok: true; readonly request: QuoteRequest; readonly quote: Quote }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly question?: AmountQuestion | undefined };

/** Names that travel from the address to the session, to tell the seller where a payer came from. */
export const isAttribution = (name: string): boolean => /^(utm_[a-z_]{1,30}|gclid|fbclid|msclkid|ttclid)$/.test(name);

/** Reads and prices a form. `scope: 'price'` leaves out what does not change the price, for the running total. */
export function readLinkForm(
  service: CheckoutService,
  link: PublicLink,
  values: Values,
  reader: Reader,
  scope: 'all' | 'price' = 'all',
): FormReading {
  const chosen = readSelection(link, values, reader);
  const payer = readPayer(link, values, reader);
  const shippingError = shippingFault(link, values, reader);
  const errors = [...chosen.errors, ...(scope === 'all' ? [...payer.errors, ...shippingError] : [])];
  if (!chosen.selection || errors.length > 0) return { ok: false, errors, question: chosen.question };
  const shipping = values.get('shippingOption');
  const promotion = values.get('promotionCode')?.trim();
  const attribution = Object.fromEntries(
    [...values].flatMap(([name, value]) => (isAttribution(name) && value !== '' ? [[name, value.slice(0, 500)]] : [])),
  );
  const prefillToken = values.get('prefillToken');
  const reference = values.get('reference')?.slice(0, 200);
  const selection = { ...chosen.selection, ...(shipping && { shippingOption: shipping }) } as Selection;
  const request: QuoteRequest = {
    ...payer.answers,
    selection,
    ...(link.allowPromotionCodes && promotion && { promotionCode: promotion }),
    ...(reference && { reference }),
    ...(prefillToken && { prefillToken }),
    ...(Object.keys(attribution).length > 0 && { attribution }),
    locale: reader.locale,
  };
  try {
    return withTip(service, link, request, values, reader);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 422) {
      return { ok: false, errors: problemErrors(error, link, request, reader) };
    }
    if (error instanceof ProblemError && isAboutItems(error)) {
      return { ok: false, errors: problemErrors(error, link, request, reader) };
    }
    throw error;
  }
}

const isAboutItems = (error: ProblemError): boolean =>
  ['item_sold_out', 'item_temporarily_held', 'quantity_unavailable'].includes(error.code);

function shippingFault(link: PublicLink, values: Values, reader: Reader): FieldError[] {
  const needed = (link.shippingOptions?.length ?? 0) > 0 && link.collect.shippingAddress === 'required';
  const t = reader.messages;
  return needed && !values.get('shippingOption')
    ? [{ field: 'shippingOption', message: t.errors.missing.shipping }]
    : [];
}

/** A tip is a share of the subtotal, which only the service knows: it is asked first without one. */
function withTip(
  service: CheckoutService,
  link: PublicLink,
  request: QuoteRequest,
  values: Values,
  reader: Reader,
): FormReading {
  const quote = service.quote(link.id, request, {});
  const choice = values.get('tip') ?? '';
  if (!link.tip || choice === '' || choice === '0') return { ok: true, request, quote };
  const t = reader.messages.errors;
  let tip: number;
  if (choice === 'other') {
    const typed = readTypedAmount(values.get('tipAmount') ?? '', link, reader);
    if (typed.kind !== 'amount')
      return { ok: false, errors: [{ field: 'tipAmount', message: unreadableText(link, reader) }] };
    tip = typed.minor;
  } else {
    const percent = link.tip.percentages.find((candidate) => String(candidate) === choice);
    if (percent === undefined) return { ok: false, errors: [{ field: 'tip', message: t.option }] };
    // Hundredths of a percent are whole numbers, so that the share is rounded half up without a fraction in between.
    tip = Math.floor((quote.subtotal * Math.round(percent * 100) + 5_000) / 10_000);
  }
  const tipped: QuoteRequest = { ...request, selection: { ...request.selection, tip } };
  return { ok: true, request: tipped, quote: service.quote(link.id, tipped, {}) };
}

/** Puts a refusal beside the fields it speaks of. */
export function problemErrors(
  error: ProblemError,
  link: PublicLink,
  request: QuoteRequest,
  reader: Reader,
): FieldError[] {
  const faults = error.extras.errors ?? [{ pointer: '', code: error.code, message: error.extras.detail ?? '' }];
  return faults.map((fault) => ({
    field: fieldAt(fault.pointer, link, request),
    message: faultText(fault.code, error, link, reader),
  }));
}

function fieldAt(pointer: string, link: PublicLink, request: QuoteRequest): string {
  const [root, ...path] = pointer.split('/').slice(1);
  if (root === 'promotionCode') return 'promotionCode';
  if (root === 'customFields') return `field.${path[0] ?? ''}`;
  if (root === 'consents') return `consent.${request.consents?.[Number(path[0] ?? 0)]?.key ?? ''}`;
  if (root === 'customer')
    return (
      (path[0] ?? '').replace('Address', '') + (path[1] ? `.${path[1]}` : path[0]?.endsWith('Address') ? '.line1' : '')
    );
  const [part, index, inside, id] = path;
  if (part === 'items' && 'items' in request.selection) {
    const item = request.selection.items[Number(index ?? 0)]?.id ?? link.id;
    if (inside === 'options' && link.type === 'product') {
      const first = link.items.find((candidate) => candidate.id === item)?.dimensions?.[0]?.id;
      return `option.${item}.${id ?? first ?? ''}`;
    }
    return inside === 'quantity' ? `quantity.${item}` : `item.${item}`;
  }
  if (part === 'amount' && link.type === 'amount' && 'interval' in request.selection) {
    const group = groupFor(link, request.selection.interval ?? 'once');
    return group?.allowsTyping ? group.amountName : (group?.choiceName ?? '');
  }
  if (part === 'seats' && 'plan' in request.selection) return `seats.${request.selection.plan}`;
  return part ?? '';
}

function faultText(code: string, error: ProblemError, link: PublicLink, reader: Reader): string {
  const t = reader.messages.errors;
  const bound = (name: string) => {
    const value = error.extras.context?.[name];
    return typeof value === 'number' ? priceText(value, link, reader.locale) : '';
  };
  const available = error.extras.context?.available;
  switch (code) {
    case 'amount_too_small':
      return t.amountSmall(bound('min'));
    case 'amount_too_large':
      return t.amountLarge(bound('max'));
    case 'amount_step':
      return t.amountStep(bound('step'));
    case 'quantity_unavailable':
      return typeof available === 'number' ? t.onlyAvailable(available) : t.unavailableQuantity;
    default:
      return code === 'consent_required' ? t.consent : ((t.byCode as Record<string, string>)[code] ?? t.invalid);
  }
}
