/**
 * The payment page with JavaScript: the same forms, sent without leaving the page. One attempt at a time, however often
 * the button is pressed. An answer that does not come is never taken for a refusal: the page says that it is checking,
 * reads the truth from the server, and only then offers to pay again. The server derives the form's idempotency key from
 * the attempts so far, so paying again after a lost answer repeats the attempt in doubt and can never be a second one.
 */
import { checkCard, refreshCardFields, startCardFields } from './card-fields.js';
import { isFramed, isPopup, startMessages, tellChanged } from './opener-messages.js';
import { localizeTimes } from './page-time.js';
import { focusNews, formTexts, readPage, swapMain } from './swap-page.js';

let isSending = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let nextLook;
/** @type {ReturnType<typeof setInterval> | undefined} */
let ticking;
/** @type {ReturnType<typeof setInterval> | undefined} */
let continuing;

const main = () => /** @type {HTMLElement} */ (document.querySelector('main'));
const readUrl = () => main().dataset.read ?? location.pathname;

/** @param {string} text */
function say(text) {
  const status = document.querySelector('#live-status');
  if (status) status.textContent = text;
}

/**
 * Shows an answer; keeps what the payer typed, except the security code, when the form comes back.
 * @param {Document | undefined} next
 * @param {Map<string, string>} [typed]
 */
function show(next, typed) {
  const before = `${main().dataset.state} ${main().dataset.revision}`;
  if (!next || !swapMain(next)) return false;
  for (const [name, value] of typed ?? []) {
    const input = document.querySelector(`#pay-form [name="${name}"]`);
    if (!(input instanceof HTMLInputElement)) continue;
    if (input.type === 'radio') {
      const radio = document.querySelector(`#pay-form [name="${name}"][value="${CSS.escape(value)}"]`);
      if (radio instanceof HTMLInputElement) radio.checked = true;
    } else if (input.value === '') input.value = value;
  }
  refreshCardFields();
  arrange();
  if (before !== `${main().dataset.state} ${main().dataset.revision}`) tellChanged();
  return true;
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
async function send(form, submitter) {
  if (isSending) return;
  isSending = true;
  const data = formTexts(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  const typed = new Map(['method', 'number', 'expiry'].map((name) => [name, data.get(name) ?? '']));
  setBusy(form, submitter);
  let page = await readPage(form.action, { method: 'POST', body: data });
  while (!page?.querySelector('main[data-state]') && !page?.querySelector('.sheet-message')) {
    showChecking();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    page = await readPage(readUrl());
  }
  isSending = false;
  show(page, typed);
  focusNews(main());
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
function setBusy(form, submitter) {
  const button = submitter ?? form.querySelector('#submit');
  const words = JSON.parse(form.dataset.words ?? '{}');
  button?.setAttribute('aria-busy', 'true');
  const text = button?.querySelector('#submit-text');
  if (text && words.submitting) text.textContent = words.submitting;
  if (words.submitting) say(words.submitting);
}

/** The server's own words for an unknown outcome, over the form, without any way to pay in it. */
function showChecking() {
  const template = document.querySelector('#checking');
  const form = document.querySelector('#pay-form, .bank');
  if (!(template instanceof HTMLTemplateElement) || !form || document.querySelector('#checking-now')) return;
  const words = document.importNode(template.content, true);
  const box = document.createElement('div');
  box.id = 'checking-now';
  box.append(words);
  form.before(box);
  for (const part of main().querySelectorAll('#pay-form, .bank, .cancel-form, .test-cards'))
    part.toggleAttribute('hidden', true);
  const title = box.querySelector('h1');
  if (title) {
    title.tabIndex = -1;
    title.focus();
  }
}

/** What a screen needs besides being there: a countdown, another look, a way on. */
function arrange() {
  clearTimeout(nextLook);
  clearInterval(ticking);
  clearInterval(continuing);
  const { state, endsIn } = main().dataset;
  if (endsIn !== undefined) countDown(Number(endsIn), Number(main().dataset.countdown));
  if (state === 'processing' || state === 'instructions')
    nextLook = setTimeout(() => void look(), state === 'processing' ? 2000 : 5000);
  for (const hint of main().querySelectorAll('.back-hint')) hint.toggleAttribute('hidden', !isFramed && !isPopup);
  for (const close of main().querySelectorAll('.close-window')) close.toggleAttribute('hidden', !isPopup);
  if (main().querySelector('[data-copy]')) void offerCopying();
  document.querySelector('#close-window')?.addEventListener('click', () => window.close());
  if (state === 'paid' && !isFramed && !isPopup) continueSoon();
}

/** Loaded where there is something to copy: the form comes first. */
async function offerCopying() {
  const copying = await import('./copy-text.js');
  copying.offerCopying(main(), say);
}

/** Reads the session again, and shows it where it has changed. */
async function look() {
  if (isSending) return;
  const next = await readPage(readUrl());
  const fresh = next?.querySelector('main');
  const isNew =
    fresh && (fresh.dataset.state !== main().dataset.state || fresh.dataset.revision !== main().dataset.revision);
  if (isSending) return;
  if (isNew) {
    show(next, typedNow());
    focusNews(main());
  } else arrange();
}

function typedNow() {
  const form = document.querySelector('#pay-form');
  const data = form instanceof HTMLFormElement ? formTexts(form) : new URLSearchParams();
  return new Map(['method', 'number', 'expiry'].map((name) => [name, data.get(name) ?? '']));
}

/** Spoken at 3 minutes, 1 minute and 30 seconds; shown each second. @param {number} leftMs @param {number} shownMs */
function countDown(leftMs, shownMs) {
  const end = performance.now() + leftMs;
  const spoken = new Set();
  const tick = () => {
    const left = end - performance.now();
    const box = document.querySelector('#time-left');
    const text = document.querySelector('#time-left-text');
    if (left <= 0) {
      clearInterval(ticking);
      void look();
      return;
    }
    if (!(box instanceof HTMLElement) || !text || left > shownMs) return;
    box.hidden = false;
    const seconds = Math.ceil(left / 1000);
    const shown = (box.dataset.clock ?? '').replace(
      '{clock}',
      `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    );
    text.textContent = shown;
    const mark = [180, 60, 30].find((limit) => seconds <= limit && seconds > limit - 2 && !spoken.has(limit));
    if (mark) {
      spoken.add(mark);
      say(mark < 60 ? (box.dataset.nearly ?? shown) : shown);
    }
  };
  ticking = setInterval(tick, 1000);
  tick();
}

/** Back to the seller after a while, said once aloud, and not if the payer prefers to stay, or pages that stand still. */
function continueSoon() {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const form = document.querySelector('.return-form[data-continue]');
  const note = form?.querySelector('.continue-note');
  const text = form?.querySelector('#continue-text');
  if (!(form instanceof HTMLFormElement) || !note || !text) return;
  const words = JSON.parse(form.dataset.words ?? '[]');
  let seconds = Number(form.dataset.continue);
  note.toggleAttribute('hidden', false);
  text.textContent = words[seconds];
  say(words[seconds]);
  continuing = setInterval(() => {
    seconds -= 1;
    text.textContent = words[seconds] ?? '';
    if (seconds > 0) return;
    clearInterval(continuing);
    form.submit();
  }, 1000);
  form.querySelector('#stay')?.addEventListener('click', () => {
    clearInterval(continuing);
    note.toggleAttribute('hidden', true);
    const button = form.querySelector('.button-main');
    if (button instanceof HTMLElement) button.focus();
  });
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.id === 'pay-form') {
    event.preventDefault();
    if (!isSending && checkCard(form)) void send(form, event.submitter);
  } else if (form.matches('[data-swap]') || (isFramed && form.matches('.cancel-form'))) {
    event.preventDefault();
    void send(form, event.submitter);
  }
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && main().dataset.state !== 'form') void look();
});
// A page taken from the back/forward cache shows the past: an order may have been paid since.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) void look();
});

startMessages();
startCardFields();
localizeTimes(document);
arrange();
// Without a script the browser shows the top of an answer; with one the payer is taken to what is new.
if (document.querySelector('#error-summary, #outcome')) focusNews(document);
