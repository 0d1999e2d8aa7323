/**
 * Buttons that copy what stands beside them, and say that they did. In a frame of another site the clipboard may be
 * refused; then the text is copied as a selection, and left selected where that is refused too.
 */

const saidForMs = 4000;

/**
 * Shows the buttons of a screen, which are of no use without this.
 * @param {ParentNode} root
 * @param {(text: string) => void} say speaks in a live region
 */
export function offerCopying(root, say) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.addEventListener('click', () => void copy(button, say));
    button.hidden = false;
  }
}

/** @param {HTMLButtonElement} button @param {(text: string) => void} say */
async function copy(button, say) {
  const { copy: text = '', copied = '' } = button.dataset;
  if (!(await written(text)) && !copiedAsSelection(button)) return;
  const label = button.textContent;
  if (label === copied) return;
  button.textContent = copied;
  button.toggleAttribute('data-done', true);
  say(copied);
  setTimeout(() => {
    button.textContent = label;
    button.toggleAttribute('data-done', false);
    say('');
  }, saidForMs);
}

/** @param {string} text */
async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLButtonElement} button */
function copiedAsSelection(button) {
  const shown = button.parentElement?.querySelector('bdi');
  if (!shown) return false;
  getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}
