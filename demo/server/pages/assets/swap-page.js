/**
 * Shows an answer of the server: the new page's `<main>` in place of the old one. The page is parsed without running
 * anything in it, so a script in an answer stays text; the frame, its listeners and its handshake stay alive.
 */
import { localizeTimes } from './page-time.js';

/** A server that is this slow has lost the answer, as far as the payer is concerned. */
const patienceMs = 20_000;

/**
 * @param {string} url
 * @param {RequestInit} [init]
 * @returns {Promise<Document | undefined>} the page, or nothing where no page of ours came back
 */
export async function readPage(url, init = {}) {
  try {
    const response = await fetch(url, {
      ...init,
      headers: { Accept: 'text/html' },
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.headers.get('content-type')?.startsWith('text/html')) return undefined;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return undefined;
  }
}

/**
 * @param {Document} next
 * @returns {boolean} false where the answer holds no page of ours
 */
export function swapMain(next) {
  const fresh = next.querySelector('main');
  const old = document.querySelector('main');
  if (!fresh || !old) return false;
  const main = document.importNode(fresh, true);
  localizeTimes(main);
  old.replaceWith(main);
  document.title = next.title;
  return true;
}

/**
 * Moves the focus to what is new: the outcome, the errors, or the heading. Takes what a payer has to read first.
 * @param {ParentNode} main
 */
export function focusNews(main) {
  const target = main.querySelector('#error-summary, #outcome') ?? main.querySelector('#screen-title');
  if (!(target instanceof HTMLElement)) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
}

/**
 * A form's texts as they are posted.
 * @param {HTMLFormElement} form
 */
export function formTexts(form) {
  const texts = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') texts.append(name, value);
  return texts;
}
