/**
 * Prefill tokens. A token is the values themselves, encrypted and authenticated with the server's key and bound to the
 * link: nothing is stored, and an address that is shared or logged tells nobody the payer's data.
 */
import type { PrefillToken, PrefillTokenInput } from '../../../src/protocol/prefill.ts';
import type { QuoteRequest } from '../../../src/protocol/session-request.ts';
import { addDays, toInstant } from '../domain/calendar.ts';
import { invalid, throwFaults } from '../domain/fault.ts';
import type { LinkRecord } from '../domain/link-record.ts';
import { type Prefill, prefillFaults, withLockedValues } from '../domain/prefill.ts';
import { linkUrl } from '../domain/public-link-view.ts';
import { refuse } from '../domain/refuse.ts';
import type { ServiceContext } from './context.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 366;
/** What a session request may carry. */
const LONGEST_TOKEN = 4_000;

interface Sealed extends Prefill {
  readonly expiresAt: number;
}

export function createPrefillToken(
  { keys, payOrigin, now: clock }: ServiceContext,
  link: LinkRecord,
  input: PrefillTokenInput,
): PrefillToken {
  const now = clock();
  const expiresAt = input.expiresAt === undefined ? addDays(now, USUAL_DAYS) : Date.parse(input.expiresAt);
  const faults = prefillFaults(link.config, input);
  if (expiresAt <= now) faults.push(invalid('/expiresAt', 'Is over already.'));
  if (expiresAt > addDays(now, MOST_DAYS)) faults.push(invalid('/expiresAt', 'At most a year from now.'));
  throwFaults(faults);
  const sealed: Sealed = { values: input.values, locked: [...new Set(input.lock ?? [])], expiresAt };
  const token = keys.seal(JSON.stringify(sealed), `prefill:${link.id}`);
  if (token.length > LONGEST_TOKEN) throwFaults([invalid('/values', 'More than a token can carry.')]);
  const url = new URL(linkUrl(link, payOrigin));
  url.searchParams.set('prefill', token);
  return { token, expiresAt: toInstant(expiresAt), url: url.href };
}

/** What a token of this link says; undefined without one. Throws `prefill_token_invalid`. */
export function openPrefill(
  { keys, now }: ServiceContext,
  link: LinkRecord,
  token: string | undefined,
): Prefill | undefined {
  if (token === undefined) return undefined;
  const text = keys.unseal(token, `prefill:${link.id}`);
  if (text === undefined) refuse('prefill_token_invalid', '/prefillToken', 'This token was not made for this link.');
  const { values, locked, expiresAt } = JSON.parse(text) as Sealed;
  if (now() >= expiresAt) refuse('prefill_token_invalid', '/prefillToken', 'This token has expired.');
  return { values, locked };
}

/** The request with the values in it that its token locks. */
export function prefilled<Request extends QuoteRequest>(
  context: ServiceContext,
  link: LinkRecord,
  request: Request,
): Request {
  const prefill = openPrefill(context, link, request.prefillToken);
  return prefill === undefined ? request : withLockedValues(request, prefill);
}
