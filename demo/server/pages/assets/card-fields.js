/**
 * Typing a card: digits in groups, the caret where the payer left it, a mark for the brand, and refusal of every number
 * that is not a published test number before it leaves the page. Works by delegation, because the form is replaced
 * after each answer.
 */
import { formTexts } from './swap-page.js';

/** Digits of any script, as ASCII. @param {string} text */
const digitsOf = (text) => text.normalize('NFKC').replace(/\D/g, '');

/** @param {string} digits */
const groupNumber = (digits) => digits.slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');

/** `1` waits, `4` becomes `04`, `1234` becomes `12 / 34`, and a full year loses its century. @param {string} digits */
function groupExpiry(digits) {
  const month = /^[2-9]/.test(digits) ? `0${digits}` : digits;
  if (month.length < 3) return month;
  const year = month.slice(2);
  return `${month.slice(0, 2)} / ${year.length >= 4 ? year.slice(2, 4) : year.slice(0, year.startsWith('20') ? 4 : 2)}`;
}

const formats = { number: groupNumber, expiry: groupExpiry };

/** @param {HTMLInputElement} input @param {string} inputType */
function regroup(input, inputType) {
  const format = formats[/** @type {keyof typeof formats} */ (input.name)];
  const caret = input.selectionStart ?? input.value.length;
  const isAtEnd = caret === input.value.length;
  // Deleting in the expiry date must be able to take the slash away again.
  if (input.name === 'expiry' && inputType.startsWith('delete')) return;
  let digits = digitsOf(input.value);
  let before = digitsOf(input.value.slice(0, caret)).length;
  if (
    input.name === 'number' &&
    inputType === 'deleteContentBackward' &&
    digits === input.dataset.digits &&
    before > 0
  ) {
    // Only the gap was deleted: take the digit that the payer meant.
    digits = digits.slice(0, before - 1) + digits.slice(before);
    before -= 1;
  }
  input.dataset.digits = digits;
  const text = format(digits);
  if (text === input.value) return;
  input.value = text;
  if (isAtEnd) return;
  let position = 0;
  for (let seen = 0; seen < before && position < text.length; position += 1)
    if (/\d/.test(text[position] ?? '')) seen += 1;
  input.setSelectionRange(position, position);
}

function markBrand() {
  const mark = document.querySelector('#card-brand');
  const input = document.querySelector('[name="number"]');
  if (!mark || !(input instanceof HTMLInputElement)) return;
  const isVisa = digitsOf(input.value).startsWith('4');
  const shown = mark.querySelector('.brand-mark');
  if (isVisa && !shown)
    mark.insertAdjacentElement(
      'beforeend',
      Object.assign(document.createElement('span'), { className: 'brand-mark', textContent: 'VISA' }),
    );
  else if (!isVisa) shown?.remove();
  mark.querySelector('.icon')?.toggleAttribute('hidden', isVisa);
}

export function startCardFields() {
  document.addEventListener('input', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !(input.name in formats)) return;
    if (event instanceof InputEvent && event.isComposing) return;
    regroup(input, event instanceof InputEvent ? event.inputType : '');
    if (input.name === 'number') markBrand();
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.test-card') : undefined;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    fillTestCard(button.value);
  });
  refreshCardFields();
}

/** @param {string} number */
function fillTestCard(number) {
  const form = document.querySelector('#pay-form');
  const card = form?.querySelector('[name="method"][value="card"]');
  if (card instanceof HTMLInputElement) card.checked = true;
  const values = { number, expiry: '12 / 34', cvc: '123' };
  for (const [name, value] of Object.entries(values)) {
    const input = form?.querySelector(`[name="${name}"]`);
    if (input instanceof HTMLInputElement) input.value = value;
  }
  clearErrors();
  refreshCardFields();
  const submit = form?.querySelector('#submit');
  if (submit instanceof HTMLElement) submit.focus();
}

/** After the form was drawn anew. */
export function refreshCardFields() {
  for (const input of document.querySelectorAll('#pay-form [name="number"]')) {
    if (input instanceof HTMLInputElement) input.dataset.digits = digitsOf(input.value);
  }
  markBrand();
}

/** @param {string} typed @param {string} serverMonth `YYYY-MM` on the server's clock */
function expiryError(typed, serverMonth) {
  const match = /^(0?[1-9]|1[0-2])[/.-]?(\d{2}|20\d{2})$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  if (!match) return 'expiry';
  const month = `20${match[2]?.slice(-2)}-${match[1]?.padStart(2, '0')}`;
  return month < serverMonth ? 'expired' : undefined;
}

function clearErrors() {
  document.querySelector('#error-summary')?.remove();
  for (const error of document.querySelectorAll('#pay-form .field-error')) error.remove();
  for (const input of document.querySelectorAll('#pay-form [aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => !id.endsWith('-error'));
    if (ids.join('')) input.setAttribute('aria-describedby', ids.join(' '));
    else input.removeAttribute('aria-describedby');
  }
}

/**
 * Checks a card before anything is sent, and shows what is wrong as the server would.
 * @param {HTMLFormElement} form
 * @returns {boolean} true where the form may be sent
 */
export function checkCard(form) {
  clearErrors();
  const data = formTexts(form);
  if (data.get('method') !== 'card') return true;
  const words = JSON.parse(form.dataset.words ?? '{}');
  const number = digitsOf(data.get('number') ?? '');
  const late = expiryError(data.get('expiry') ?? '', form.dataset.serverMonth ?? '');
  /** @type {[string, string][]} */
  const errors = [];
  if (number === '') errors.push(['number', words.cardNumber]);
  else if (!form.dataset.testNumbers?.split(' ').includes(number)) errors.push(['number', words.realCard]);
  if (late) errors.push(['expiry', words[late]]);
  if (!/^\d{3}$/.test((data.get('cvc') ?? '').normalize('NFKC').trim())) errors.push(['cvc', words.securityCode]);
  if (errors.length > 0) showErrors(form, errors, words.summary[errors.length - 1]);
  return errors.length === 0;
}

/** @param {HTMLFormElement} form @param {[string, string][]} errors @param {string} title */
function showErrors(form, errors, title) {
  document.querySelector('#outcome')?.remove();
  const summary = document.createElement('div');
  summary.id = 'error-summary';
  summary.className = 'notice notice-error';
  summary.tabIndex = -1;
  summary.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  for (const [name, message] of errors) {
    const input = form.querySelector(`[name="${name}"]`);
    const error = Object.assign(document.createElement('p'), {
      className: 'field-error',
      id: `field-${name}-error`,
      textContent: message,
    });
    input?.closest('.field')?.append(error);
    input?.setAttribute('aria-invalid', 'true');
    input?.setAttribute(
      'aria-describedby',
      [input.getAttribute('aria-describedby'), error.id].filter(Boolean).join(' '),
    );
    const link = Object.assign(document.createElement('a'), { href: `#field-${name}`, textContent: message });
    const line = document.createElement('li');
    line.append(link);
    list.append(line);
  }
  const body = document.createElement('div');
  const icon = document.querySelector('#warning-icon');
  if (icon instanceof HTMLTemplateElement) summary.append(document.importNode(icon.content, true));
  if (errors[0]?.[0] === 'number') form.querySelector('.test-cards')?.setAttribute('open', '');
  body.append(Object.assign(document.createElement('h2'), { textContent: title }), list);
  summary.append(body);
  form.querySelector('#screen-title')?.after(summary);
  summary.focus();
}
