/** What a page that a payer comes back to needs of the checkout: which links its buttons mean, and the session of a code. */
import { PayLinkClient } from '../client/pay-link-client.ts';
import { type LinkReference, readLinkReference } from '../core/link-reference.ts';
import type { PublicLink } from '../protocol/public-link.ts';
import { buttonOptions } from './button-options.ts';
import type { PayLinkButton } from './pay-link-button.ts';

/** The link that a button names, as it names it. */
export function readCandidate(host: PayLinkButton): LinkReference | undefined {
  const options = buttonOptions(host);
  return options && { link: options.link, apiBase: options.apiBase };
}

/** What a script names: the address of a link's page, or an id or slug of a backend. */
export const readReference = (linkOrUrl: string, apiBase: string): LinkReference | undefined =>
  readLinkReference(linkOrUrl.includes('/') ? linkOrUrl : `${apiBase}/p/${linkOrUrl}`, location.href);

export const loadLink = ({ apiBase, link }: LinkReference): Promise<PublicLink> =>
  new PayLinkClient(apiBase).loadLink(link, {});

/**
 * Exchanges a return code and keeps its session as the unfinished attempt of its link, from where opening picks it up.
 * @param links ids and slugs by which the page names links of this backend
 * @returns the name of the link that the session belongs to, or undefined where the code is not this backend's
 */
export async function takeReturn(
  apiBase: string,
  code: string,
  links: readonly string[],
): Promise<{ link: string } | undefined> {
  const client = new PayLinkClient(apiBase);
  const { remember, SessionClient } = await import('../payment.ts');
  try {
    const { session, secret } = await new SessionClient(client).exchange(code);
    const link = (await nameOf(client, session.linkId, links)) ?? session.linkId;
    remember({ linkRef: `${apiBase}/${link}`, known: { session, secret, next: { type: 'none' } } });
    return { link };
  } catch {
    return undefined;
  }
}

/** The page may name the link by a slug that only the backend can resolve. */
async function nameOf(client: PayLinkClient, linkId: string, links: readonly string[]): Promise<string | undefined> {
  if (links.includes(linkId)) return linkId;
  for (const link of links.filter((name) => !name.startsWith('plink_'))) {
    const found = await client.loadLink(link, {}).catch(() => undefined);
    if (found?.id === linkId) return link;
  }
  return undefined;
}
