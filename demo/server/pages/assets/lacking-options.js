/**
 * Marks options that cannot be had together with what is chosen, each with the reason that the server wrote into the
 * page. What the payer has chosen already is never taken away: the server refuses it beside the field.
 */

/** @typedef {{ dimension: string, option: string }} Place */

/** @param {Element} item @param {Place} place */
function choiceAt(item, { dimension, option }) {
  for (const field of item.querySelectorAll('input[type="radio"], select')) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    if (!field.name.startsWith('option.') || !field.name.endsWith(`.${dimension}`)) continue;
    if (field instanceof HTMLSelectElement) return [...field.options].find(({ value }) => value === option);
    if (field.value === option) return field;
  }
  return undefined;
}

/** @param {HTMLInputElement | HTMLOptionElement} choice */
const isChosen = (choice) => (choice instanceof HTMLOptionElement ? choice.selected : choice.checked);

/** @param {HTMLInputElement | HTMLOptionElement} choice @param {string | undefined} words */
function mark(choice, words) {
  if (choice instanceof HTMLOptionElement) {
    choice.dataset.plain ??= choice.text;
    choice.text = words === undefined ? choice.dataset.plain : `${choice.dataset.plain} (${words})`;
  } else {
    const text = choice.closest('.option')?.querySelector('.option-text');
    text?.querySelector('.option-lack')?.remove();
    if (words !== undefined)
      text?.append(
        Object.assign(document.createElement('span'), { className: 'option-detail option-lack', textContent: words }),
      );
  }
  choice.disabled = words !== undefined;
}

/** @param {Element} form */
export function markLacking(form) {
  for (const item of form.querySelectorAll('.item[data-lacking]')) {
    /** @type {(Place & { others: Place[], words: string })[]} */
    const marks = JSON.parse(item.getAttribute('data-lacking') ?? '[]');
    /** @type {Map<HTMLInputElement | HTMLOptionElement, string | undefined>} */
    const found = new Map();
    for (const entry of marks) {
      const choice = choiceAt(item, entry);
      // What the server has disabled stays so.
      if (!choice || (choice.disabled && choice.dataset.lacking === undefined)) continue;
      const others = entry.others.map((other) => choiceAt(item, other));
      const isLacking = !isChosen(choice) && others.every((other) => other && isChosen(other));
      found.set(choice, found.get(choice) ?? (isLacking ? entry.words : undefined));
    }
    for (const [choice, words] of found) {
      if (choice.dataset.lacking === words) continue;
      mark(choice, words);
      if (words === undefined) delete choice.dataset.lacking;
      else choice.dataset.lacking = words;
    }
  }
}
