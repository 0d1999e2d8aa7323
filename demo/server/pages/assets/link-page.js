/**
 * The link page with JavaScript: the total runs along, and the button states the exact charge, so that the review page
 * is not needed. The server reads and prices the same form as without a script; this file knows no prices.
 */
import { markLacking } from './lacking-options.js';
import { localizeTimes } from './page-time.js';
import { formTexts } from './swap-page.js';

const form = document.querySelector('#link-form');
/** Long enough not to ask on each letter, short enough to seem immediate. */
const restMs = 250;
let request = 0;
/** The choices whose price was asked for last. @type {string | undefined} */
let asked;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {HTMLFormElement} source @param {string} name @param {string} value */
function setField(source, name, value) {
  const input = source.querySelector(`[type="hidden"][name="${name}"]`);
  if (input instanceof HTMLInputElement) input.value = value;
}

/** Until a price is known, the form asks for the review as it does without a script. @param {HTMLFormElement} source */
function forgetTotal(source) {
  setField(source, 'step', 'review');
  setField(source, 'expectedTotal', '');
}

/** What the payer chose, as one text; without what the script itself writes. @param {HTMLFormElement} source */
function choicesOf(source) {
  const texts = formTexts(source);
  for (const own of ['step', 'expectedTotal', 'idempotencyKey']) texts.delete(own);
  return texts.toString();
}

/** Beside the form's own address, in its language. @param {HTMLFormElement} source */
function totalUrl(source) {
  const url = new URL(source.action);
  url.pathname += '/total';
  return url;
}

/** @param {HTMLFormElement} source */
async function readTotal(source) {
  const number = ++request;
  const data = formTexts(source);
  asked = choicesOf(source);
  let total;
  try {
    const response = await fetch(totalUrl(source), { method: 'POST', body: data });
    total = response.ok ? await response.json() : undefined;
  } catch {
    total = undefined;
  }
  if (number !== request) return;
  const box = document.querySelector('#live-quote');
  const text = document.querySelector('#submit-text');
  if (!(box instanceof HTMLElement) || !(text instanceof HTMLElement)) return;
  text.dataset.plain ??= text.textContent ?? '';
  if (total?.reload) location.reload();
  if (!total?.ok) {
    box.hidden = true;
    text.textContent = text.dataset.plain;
    return;
  }
  const parsed = new DOMParser().parseFromString(total.summary, 'text/html');
  box.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  box.hidden = box.childElementCount === 0;
  const isNew = text.textContent !== total.action;
  text.textContent = total.action;
  setField(source, 'step', 'pay');
  setField(source, 'expectedTotal', String(total.expectedTotal));
  setField(source, 'idempotencyKey', total.key);
  const status = document.querySelector('#live-status');
  if (isNew && status) status.textContent = total.action;
}

localizeTimes(document);
if (form instanceof HTMLFormElement) {
  markLacking(form);
  form.addEventListener('change', () => markLacking(form));
  // Enter in a text field sends `change` before `submit`, although the price of what it says is known already.
  const isPriced = () => asked === choicesOf(form);
  const changed = () => {
    if (isPriced()) return;
    request += 1;
    forgetTotal(form);
    clearTimeout(waiting);
    waiting = setTimeout(() => void readTotal(form), restMs);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  let isSent = false;
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
    document.querySelector('#submit')?.setAttribute('aria-busy', 'true');
  });
  // Going back must not find a form that believes it has been sent.
  window.addEventListener('pageshow', () => {
    isSent = false;
    document.querySelector('#submit')?.removeAttribute('aria-busy');
    asked = undefined;
    markLacking(form);
    changed();
  });
}
// Another language keeps what was typed, where a plain link would begin again.
document.querySelector('.languages')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const own = document.querySelector('form[method="post"]');
  if (!link || !(own instanceof HTMLFormElement) || !(event instanceof MouseEvent)) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const copy = document.createElement('form');
  copy.method = 'post';
  copy.action = link.href;
  const texts = formTexts(own);
  texts.set('step', 'edit');
  for (const [name, value] of texts)
    copy.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(copy);
  copy.submit();
});
const news = document.querySelector('#error-summary, .notice[role="alert"]');
if (news instanceof HTMLElement) news.focus();
