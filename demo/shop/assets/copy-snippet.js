/**
 * The copy buttons of the gallery. A button names, in `data-copy`, the element whose text it copies; the status
 * that stands beside it says what happened. The buttons are hidden until this script runs, because without it they
 * would do nothing. Where the clipboard is refused the text is selected instead, so that one key press copies it.
 */
for (const button of document.querySelectorAll('button[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role="status"]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      say(status, 'Copied. Paste it into your page.');
    } catch {
      getSelection().selectAllChildren(source);
      say(status, 'Your browser refused. The code is selected: press Ctrl+C or ⌘C.');
    }
  });
}

/** Speaks again even when the words are the same as last time: a live region only reports a change. */
function say(status, words) {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}
