/** What a developer asks first when a button does not do what it should. Nothing about a payer is in it. */
import type { PublicLink } from '../protocol/public-link.ts';
import { buttonClass, findButtons } from './button-class.ts';

export interface LinkReport {
  readonly link: string;
  readonly apiBase: string;
  readonly status?: string;
  readonly availability?: string;
  /** Whether the seller lets this page's origin embed the link. */
  readonly isOriginAllowed?: boolean;
  readonly protocol?: number;
  /** How much this device's clock is ahead of the backend's; decisions are made by the backend's. */
  readonly clockAheadMs?: number;
  /** Why the link could not be read, by code and hint. */
  readonly failure?: string;
}

export interface Report {
  readonly version: string;
  readonly protocol: number;
  readonly origin: string;
  readonly buttons: number;
  /** Buttons without a link that this page may use, as markup. */
  readonly withoutLink: readonly string[];
  readonly links: readonly LinkReport[];
  /** Attributes that mean nothing here, as `name` of `<tag>`. */
  readonly ignoredAttributes: readonly string[];
}

const KNOWN =
  /^(link|href|api-base|mode|label|appearance|size|theme|locale|amounts?|interval|plan|variant|options|quantity|coupon|customer-(email|name|phone|country)|prefill-token|reference|meta-.+|success-url|cancel-url|open-on|prefetch|fallback|dismiss|hide|disabled|state|class|style|id|slot|part|role|tabindex|title|lang|dir|hidden|data-.+|aria-.+|on.+)$/;

/** Prints and returns what is set up on this page, and what the backends say about it. */
export async function diagnose(): Promise<Report> {
  const { readCandidate } = await import('../elements/button-return.ts');
  const buttons = findButtons();
  const links = new Map<string, { link: string; apiBase: string }>();
  const withoutLink: string[] = [];
  for (const button of buttons) {
    const reference = readCandidate(button);
    if (reference) links.set(`${reference.apiBase}/${reference.link}`, reference);
    else withoutLink.push(new XMLSerializer().serializeToString(button.cloneNode()));
  }
  const ignored = buttons.flatMap((button) => button.getAttributeNames().filter((name) => !KNOWN.test(name)));
  const report: Report = {
    version: buttonClass().version,
    protocol: window.PayLink.protocol,
    origin: location.origin,
    buttons: buttons.length,
    withoutLink,
    links: await Promise.all([...links.values()].map(({ link, apiBase }) => examine(link, apiBase))),
    ignoredAttributes: [...new Set(ignored)].map((name) => `${name} of <pay-link-button>`),
  };
  console.info('Pay Link', report);
  return report;
}

async function examine(link: string, apiBase: string): Promise<LinkReport> {
  try {
    const config = await getConfig(link, { apiBase });
    const { status, availability, embed, protocol, serverTime } = config;
    const clockAheadMs = Math.round(Date.now() - Date.parse(serverTime));
    return { link, apiBase, status, availability, isOriginAllowed: embed.allowed, protocol, clockAheadMs };
  } catch (error) {
    const { code, hint } = (error as { failure?: { code: string; hint?: string } }).failure ?? { code: String(error) };
    return { link, apiBase, failure: [code, hint].filter((part) => part).join(': ') };
  }
}

/** The link as its backend describes it, for pages that draw cards of their own. Rejects with a coded failure. */
export async function getConfig(linkOrUrl: string, options: { apiBase?: string } = {}): Promise<PublicLink> {
  const { loadLink, readReference } = await import('../elements/button-return.ts');
  const reference = readReference(linkOrUrl, options.apiBase ?? buttonClass().apiBase ?? '');
  if (!reference)
    throw new TypeError(`"${linkOrUrl}" is no link that this page may use: give the address of its page, or apiBase.`);
  return loadLink(reference);
}
