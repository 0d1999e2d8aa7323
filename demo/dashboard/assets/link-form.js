/** The form of a link with a script: whether an address is free while it is typed, and the seller's own time zone. */

const form = document.querySelector('form[data-link]');
const slug = document.querySelector('#field-slug');
const status = document.querySelector('[data-slug-status]');
const plain = status?.textContent ?? '';
/** Long enough not to ask on each letter. */
const restMs = 300;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

const words = {
  free: 'This address is free.',
  taken: 'This address is or was taken. Choose another.',
  invalid: 'Use 3 to 64 small letters, digits and hyphens; begin with a letter or digit.',
};

/** @param {string} wanted */
async function ask(wanted) {
  if (!(form instanceof HTMLFormElement) || !(slug instanceof HTMLInputElement) || status === null) return;
  let answer;
  try {
    const query = new URLSearchParams({ link: form.dataset['link'] ?? '' });
    const response = await fetch(`/dashboard/slugs/${encodeURIComponent(wanted)}?${query}`);
    answer = response.ok ? await response.json() : undefined;
  } catch {
    answer = undefined;
  }
  // Typed on meanwhile: another question is under way.
  if (slug.value.trim() !== wanted) return;
  status.textContent = words[/** @type {keyof typeof words} */ (answer?.state)] ?? plain;
  status.className = answer?.state === 'free' ? 'is-free' : 'is-taken';
}

if (slug instanceof HTMLInputElement && status !== null) {
  status.setAttribute('role', 'status');
  slug.addEventListener('input', () => {
    clearTimeout(waiting);
    const wanted = slug.value.trim();
    status.textContent = plain;
    status.className = '';
    if (wanted !== '') waiting = setTimeout(() => void ask(wanted), restMs);
  });
}

const zone = document.querySelector('#field-zone');
const isFresh =
  form instanceof HTMLFormElement && form.dataset['link'] === '' && !document.querySelector('#error-summary');
if (zone instanceof HTMLSelectElement && isFresh) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...zone.options].some(({ value }) => value === own)) zone.value = own;
}
