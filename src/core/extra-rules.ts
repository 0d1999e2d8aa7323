/**
 * What a link asks besides the choice itself: who pays, where to send it, a tip, a promotion code. Only what can be said
 * before the backend checks: that something is missing, or cannot be meant as such a thing. Loaded with the fields.
 */
import type { PublicLink } from '../protocol/public-link.ts';
import type { SessionRequest } from '../protocol/session-request.ts';
import { amountProblem, inputTermsOf } from './amount-rules.ts';
import { readAmount } from './amount-input.ts';
import type { Choices, Draft, FieldProblem } from './checkout-state.ts';
import { prefilledDraft } from './prefill.ts';
import { type ExtraRules, extras, rulesOf, type Wishes } from './link-rules.ts';

type Fields = Draft['fields'];
type Address = (typeof addresses)[number];

const plainFields = ['email', 'name', 'phone', 'company', 'taxId'] as const;
const addresses = ['shippingAddress', 'billingAddress'] as const;
/** Without these an address is not one. */
const addressNeeds = ['country', 'line1'];
const shapes: Record<string, RegExp> = { email: /^[^\s@]+@[^\s@]+$/, phone: /^[+0-9(][0-9 ()./-]{3,29}$/ };

const valueOf = (fields: Fields, field: string): string => fields[field]?.trim() ?? '';

/** Parts of an address that say something; the country alone is only a guess. */
const partsOf = (fields: Fields, address: Address): string[] =>
  Object.keys(fields).filter((field) => field.startsWith(`${address}.`) && valueOf(fields, field));
const isBegun = (fields: Fields, address: Address): boolean =>
  partsOf(fields, address).some((field) => !field.endsWith('.country'));

/** Both are asked for, and the payer did not say that they differ. */
const isBillingSame = ({ collect }: PublicLink, { fields }: Pick<Draft, 'fields'>): boolean =>
  collect.shippingAddress !== 'off' && collect.billingAddress !== 'off' && fields['otherBilling'] !== 'true';

/** Countries that something can be sent to; undefined where that is everywhere. */
function shippingCountries({ shippingOptions = [] }: PublicLink): string[] | undefined {
  const lists = shippingOptions.map(({ countries }) => countries);
  return lists.length && lists.every((list) => list) ? [...new Set(lists.flat() as string[])] : undefined;
}

/** Ways of shipping that go to the country, or all of them before there is one. */
const shippingOffer = ({ shippingOptions = [] }: PublicLink, { fields }: Pick<Draft, 'fields'>) => {
  const country = fields['shippingAddress.country'];
  return shippingOptions.filter(({ countries }) => !country || !countries || countries.includes(country));
};

/** The way of shipping that is chosen, or the only one that there is. */
const shippingOf = (link: PublicLink, draft: Draft): string | undefined => {
  const offer = shippingOffer(link, draft);
  return (offer.length === 1 ? offer[0] : offer.find(({ id }) => id === draft.shippingOption))?.id;
};

/** `percent` of an amount in minor units, half up; percentages have at most four decimals. */
export const shareMinor = (minor: number, percent: number): number =>
  Number((BigInt(minor) * BigInt(Math.round(percent * 10_000)) * 2n + 1_000_000n) / 2_000_000n);

/** The typed tip in minor units, or what is wrong with it. */
function typedTip(link: PublicLink, draft: Draft): number | FieldProblem | undefined {
  const input = readAmount(draft.fields['tip'] ?? '', inputTermsOf(link, draft));
  if (input.kind === 'empty') return undefined;
  const anyAmount = {
    fixed: undefined,
    choices: [],
    hasOther: true,
    preset: undefined,
    min: 0,
    max: undefined,
    step: undefined,
  };
  if (input.kind === 'amount') return amountProblem(input.minor, anyAmount) ?? input.minor;
  if (input.kind === 'refused') return { field: 'tip', code: 'amount_unreadable', context: { why: input.why } };
  return { field: 'tip', code: 'amount_unreadable', context: {} };
}

/** What the fields show of the draft. */
export interface ExtraFacts {
  readonly isBillingSame: boolean;
  readonly shippingCountries: readonly string[] | undefined;
  readonly shippingOffer: NonNullable<PublicLink['shippingOptions']>;
  readonly shippingOption: string | undefined;
  /** What each percentage comes to, in minor units; 0 as long as nothing is chosen. */
  readonly tips: readonly { readonly percent: number; readonly minor: number }[];
  readonly typedTip: number | undefined;
}

/** What the choice itself costs, in minor units; 0 as long as nothing is chosen. */
function chosenMinor(link: PublicLink, draft: Draft): number {
  const { selection } = rulesOf(link).read(link, draft);
  return (selection && rulesOf(link).shownMinor(link, selection)) ?? 0;
}

const rules: ExtraRules = {
  facts(link: PublicLink, draft: Draft): ExtraFacts {
    const chosen = chosenMinor(link, draft);
    const typed = typedTip(link, draft);
    return {
      isBillingSame: isBillingSame(link, draft),
      shippingCountries: shippingCountries(link),
      shippingOffer: shippingOffer(link, draft),
      shippingOption: shippingOf(link, draft),
      tips: (link.tip?.percentages ?? []).map((percent) => ({ percent, minor: shareMinor(chosen, percent) })),
      typedTip: typeof typed === 'number' ? typed : undefined,
    };
  },

  firstDraft(link: PublicLink, wishes: Wishes, locale = ''): Partial<Draft> {
    const fields: Record<string, string> = {};
    for (const { key, default: value } of link.customFields) if (value) fields[`field:${key}`] = value;
    for (const field of ['email', 'name', 'phone']) {
      const value = wishes[`customer-${field}`];
      if (value) fields[field] = value;
    }
    const country = wishes['customer-country']?.toUpperCase() ?? /-([A-Z]{2})\b/.exec(locale)?.[1];
    const reachable = shippingCountries(link);
    for (const address of addresses) {
      if (link.collect[address] === 'off') continue;
      const only = address === 'shippingAddress' ? reachable : undefined;
      const first = country && (!only || only.includes(country)) ? country : only?.length === 1 ? only[0] : undefined;
      if (first) fields[`${address}.country`] = first;
    }
    const coupon = link.allowPromotionCodes && wishes['coupon'];
    if (coupon) fields['promotionCode'] = coupon;
    const prefilled = prefilledDraft(link);
    const prefillToken = wishes['prefill-token'];
    return {
      ...(coupon && { promotionCode: coupon }),
      ...(link.tip && { tip: 0 }),
      ...prefilled,
      ...(link.prefill && prefillToken && { prefillToken }),
      fields: { ...fields, ...prefilled.fields },
    };
  },

  problems(link: PublicLink, draft: Draft): readonly FieldProblem[] {
    const { collect, customFields, consent } = link;
    const { fields } = draft;
    const problems: FieldProblem[] = [];
    const need = (field: string, isRequired: boolean, code = 'field_required'): void => {
      const value = valueOf(fields, field);
      if (!value && isRequired) problems.push({ field, code });
      else if (value && shapes[field]?.test(value) === false) problems.push({ field, code: 'field_invalid' });
    };
    for (const field of plainFields) need(field, collect[field] === 'required');
    for (const address of addresses) {
      if (collect[address] === 'off' || (address === 'billingAddress' && isBillingSame(link, draft))) continue;
      const isNeeded = collect[address] === 'required' || isBegun(fields, address);
      for (const part of addressNeeds) need(`${address}.${part}`, isNeeded);
    }
    for (const { key, required } of customFields) need(`field:${key}`, required);
    const isShipped = collect.shippingAddress === 'required' || isBegun(fields, 'shippingAddress');
    if (isShipped && link.shippingOptions?.length && !shippingOf(link, draft))
      problems.push({ field: 'shippingOption', code: 'field_required' });
    const tip = link.tip && draft.tip === 'other' ? typedTip(link, draft) : undefined;
    if (typeof tip === 'object') problems.push(tip);
    for (const { key, required } of consent) need(`consent:${key}`, required, 'consent_required');
    return problems;
  },

  add(link: PublicLink, draft: Draft, { selection }: Choices, shown: number): Choices {
    const { tip, promotionCode, prefillToken } = draft;
    const shippingOption = shippingOf(link, draft);
    const typed = tip === 'other' ? typedTip(link, draft) : shareMinor(shown, tip ?? 0);
    return {
      selection: {
        ...selection,
        ...(link.tip && typeof typed === 'number' && typed > 0 && { tip: typed }),
        ...(shippingOption && { shippingOption }),
      } as Choices['selection'],
      ...(link.allowPromotionCodes && promotionCode && { promotionCode }),
      ...(prefillToken && { prefillToken }),
    };
  },

  shownMinor: (link: PublicLink, { selection }: Choices): number =>
    (selection.tip ?? 0) + (link.shippingOptions?.find(({ id }) => id === selection.shippingOption)?.amount ?? 0),

  about(link: PublicLink, { fields }: Draft): Pick<SessionRequest, 'customer' | 'customFields' | 'consents'> {
    const customer: Record<string, unknown> = {};
    for (const field of plainFields) {
      const value = valueOf(fields, field);
      if (value && link.collect[field] !== 'off') customer[field] = value;
    }
    for (const address of addresses) {
      const from = address === 'billingAddress' && isBillingSame(link, { fields }) ? 'shippingAddress' : address;
      if (link.collect[address] === 'off' || !isBegun(fields, from)) continue;
      customer[address] = Object.fromEntries(
        partsOf(fields, from).map((field) => [field.slice(from.length + 1), valueOf(fields, field)]),
      );
    }
    const custom = link.customFields.flatMap(({ key }) => {
      const value = valueOf(fields, `field:${key}`);
      return value ? [[key, value] as const] : [];
    });
    const consents = link.consent.map(({ key, version }) => ({ key, version, accepted: !!fields[`consent:${key}`] }));
    return {
      ...(Object.keys(customer).length && { customer }),
      ...(custom.length && { customFields: Object.fromEntries(custom) }),
      ...(consents.length && { consents }),
    };
  },
};

extras.rules = rules;
