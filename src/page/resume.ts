/**
 * The way back from a payment page. Its address carries a one-time code, which is taken out of the address at once and
 * exchanged for a secret that can only read: so the truth is shown even where a browser keeps nothing for the page. The
 * code says nothing about a payment; what is shown is what the backend then says.
 *
 * Storage is read only where such a code is, or where the page itself asks to resume.
 */
import type { PayLinkButton } from '../elements/pay-link-button.ts';
import type { PayLinkResult } from '../elements/result.ts';
import { buttonClass, findButtons, invisibleButton } from './button-class.ts';

const PARAMETER = 'pay_link_code';
const REMEMBERED = 'pay-link:';

export const hasReturnCode = (): boolean => new URLSearchParams(location.search).has(PARAMETER);

/** A button, and the link as it names it. */
interface Candidate {
  readonly host: PayLinkButton;
  readonly apiBase: string;
  readonly link: string;
}

let running: Promise<PayLinkResult | null> | undefined;

/** Shows the result of a payment that was begun before this page was loaded; null where there is none. */
export function resume(): Promise<PayLinkResult | null> {
  return (running ??= run().finally(() => (running = undefined)));
}

async function run(): Promise<PayLinkResult | null> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const url = new URL(location.href);
  const code = url.searchParams.get(PARAMETER);
  const { readCandidate, takeReturn } = await import('../elements/button-return.ts');
  const candidates = findButtons()
    .map((host) => ({ host, ...readCandidate(host) }))
    .filter((candidate): candidate is Candidate => !!candidate.link && !!candidate.apiBase);
  if (!code) {
    const unfinished = candidates.find(({ apiBase, link }) => isRemembered(`${apiBase}/${link}`));
    return unfinished ? unfinished.host.open() : null;
  }
  const { apiBase: configured } = buttonClass();
  const named = candidates.map(({ apiBase }) => apiBase);
  const origins = new Set([...rememberedOrigins(), ...named, ...(configured ? [configured] : [])]);
  // Without a backend to ask, the code is left for a later call.
  if (!origins.size) return null;
  url.searchParams.delete(PARAMETER);
  history.replaceState(history.state, '', url);
  for (const apiBase of origins) {
    const here = candidates.filter((candidate) => candidate.apiBase === apiBase);
    const returned = await takeReturn(apiBase, code, [...new Set(here.map(({ link }) => link))]);
    if (!returned) continue;
    const host = here.find(({ link }) => link === returned.link)?.host ?? invisibleButton(returned.link, apiBase);
    return host.open();
  }
  console.warn('Pay Link: the return code of this address is used up or of another backend.');
  return null;
}

function isRemembered(key: string): boolean {
  try {
    return sessionStorage.getItem(REMEMBERED + key) !== null;
  } catch {
    return false;
  }
}

function rememberedOrigins(): string[] {
  try {
    return Object.keys(sessionStorage)
      .filter((key) => key.startsWith(REMEMBERED))
      .map((key) => key.slice(REMEMBERED.length).replace(/\/[^/]*$/, ''));
  } catch {
    return [];
  }
}
