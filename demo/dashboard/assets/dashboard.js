/**
 * What a script adds to the dashboard: copy buttons, times in the seller's own zone, and the focus on what has to be
 * mended. The pages are whole without it.
 */

/** Buttons are hidden until here: without a script they would do nothing. */
for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const label = button.querySelector('[data-label]');
  const plain = label?.textContent ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const isCopied = await copy(button.dataset['copy'] ?? '');
    const words = isCopied ? 'Copied' : 'Not copied: select it and press Ctrl+C or ⌘C';
    if (label !== null) label.textContent = words;
    button.classList.toggle('is-copied', isCopied);
    say(words);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (label !== null) label.textContent = plain;
      button.classList.remove('is-copied');
    }, 2500);
  });
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

const voice = document.createElement('p');
voice.className = 'visually-hidden';
voice.setAttribute('role', 'status');
document.querySelector('main')?.append(voice);

/** Speaks again even when the words are the same: a live region only reports a change. @param {string} words */
function say(words) {
  voice.textContent = '';
  requestAnimationFrame(() => {
    voice.textContent = words;
  });
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const time of document.querySelectorAll('time[data-moment]')) {
  const instant = new Date(time.getAttribute('datetime') ?? '');
  if (Number.isNaN(instant.getTime())) continue;
  time.setAttribute('title', `${time.textContent} · shown in ${zone}`);
  time.textContent = moment.format(instant);
}

const summary = document.querySelector('#error-summary');
if (summary instanceof HTMLElement) summary.focus();
for (const link of document.querySelectorAll('#error-summary a')) {
  link.addEventListener('click', (event) => {
    const field = document.querySelector(link.getAttribute('href') ?? '');
    if (!(field instanceof HTMLElement)) return;
    event.preventDefault();
    for (let around = field.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
      around.open = true;
    }
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
}

/** A delivery that is about to be tried: look again, a few times at most. */
const waiting = document.querySelector('[data-reload]');
const looks = Number(history.state?.looks ?? 0);
if (waiting !== null && looks < 4) {
  setTimeout(() => {
    history.replaceState({ looks: looks + 1 }, '');
    location.reload();
  }, 1500);
}
