/**
 * The payment page's side of the messages with the page that shows it (frame) or opened it (popup). It speaks only to
 * the origin that the server wrote into the page, only after that origin's own window sent `init`, and repeats that
 * message's nonce. No message carries a result.
 */

const origin = document.documentElement.dataset.embedOrigin;
/** @type {Window | null} */
const opener = window.parent !== window ? window.parent : window.opener;
/** @type {string | undefined} */
let nonce;
/** The height last told, so that an unchanged one is not told again. */
let toldHeight = -1;

export const isFramed = window.parent !== window;
export const isPopup = !isFramed && opener !== null && origin !== undefined;

/** @param {Record<string, unknown>} message */
function send(message) {
  if (nonce === undefined || origin === undefined || !opener) return;
  opener.postMessage({ v: 1, ...message, nonce }, origin);
}

function tellHeight() {
  if (!isFramed) return;
  const height = Math.min(Math.ceil(document.body.getBoundingClientRect().height), 20_000);
  if (height === toldHeight) return;
  toldHeight = height;
  send({ type: 'resize', height });
}

/** Tells the opener that the session is worth another read. */
export function tellChanged() {
  send({ type: 'changed' });
}

/** Begins to listen; without an origin from the server nobody is listened to. */
export function startMessages() {
  if (isFramed) document.documentElement.dataset.framed = '';
  if (isPopup) document.documentElement.dataset.popup = '';
  if (origin === undefined || !opener) return;
  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== opener) return;
    const message = event.data;
    if (typeof message !== 'object' || message === null || message.v !== 1 || message.type !== 'init') return;
    if (typeof message.nonce !== 'string' || message.nonce.length < 16 || message.nonce.length > 64) return;
    nonce = message.nonce;
    toldHeight = -1;
    send({ type: 'ready' });
    tellHeight();
  });
  if (!isFramed) return;
  new ResizeObserver(tellHeight).observe(document.body);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const open = document.querySelector('details.test-cards[open]');
    if (open && open.contains(document.activeElement)) open.removeAttribute('open');
    else send({ type: 'escape' });
  });
}
