/** Which pages may use a link, and where a payer may be led afterwards. Origins are compared whole, never by their ends. */
import type { LinkRecord } from '../domain/link-record.ts';
import { refuse } from '../domain/refuse.ts';
import { ProblemError } from '../problem-error.ts';

/** An empty list lets any page embed the link; the hosted pages always may. `origin` is the browser's own header. */
export function isEmbedAllowed(link: LinkRecord, origin: string | undefined, payOrigin: string): boolean {
  const allowed = link.config.allowedOrigins ?? [];
  return allowed.length === 0 || origin === undefined || origin === payOrigin || allowed.includes(origin);
}

export function checkOrigin(link: LinkRecord, origin: string | undefined, payOrigin: string): void {
  if (isEmbedAllowed(link, origin, payOrigin)) return;
  throw new ProblemError('origin_not_allowed', {
    detail: `Add ${origin} to the link's allowedOrigins to use it from there.`,
  });
}

/** The origin that the payment page may talk to: the one that asked, where the request came from a browser. */
export function checkedEmbedOrigin(
  link: LinkRecord,
  claimed: string | undefined,
  origin: string | undefined,
  payOrigin: string,
): string | undefined {
  if (claimed === undefined) return undefined;
  const isOwn = origin === undefined || origin === claimed || origin === payOrigin;
  if (!isOwn || !isEmbedAllowed(link, claimed, payOrigin)) {
    throw new ProblemError('origin_not_allowed', {
      detail: `The embedOrigin ${claimed} is not the page that asked, or not in the link's allowedOrigins.`,
    });
  }
  return claimed;
}

/** Throws `return_url_not_allowed` unless the address is on a registered origin or on the page's own. */
export function checkReturnUrl(
  link: LinkRecord,
  returnUrl: string | undefined,
  pageOrigins: readonly (string | undefined)[],
): void {
  if (returnUrl === undefined) return;
  const target = URL.canParse(returnUrl) ? new URL(returnUrl) : undefined;
  const isRegistered = target !== undefined && (link.config.returnOrigins ?? []).includes(target.origin);
  const isOwn = target !== undefined && pageOrigins.includes(target.origin);
  const carriesLogin = target !== undefined && (target.username !== '' || target.password !== '');
  if ((isRegistered || isOwn) && !carriesLogin) return;
  const message = `Add ${target?.origin ?? 'its origin'} to the link's returnOrigins.`;
  refuse('return_url_not_allowed', '/returnUrl', message);
}
