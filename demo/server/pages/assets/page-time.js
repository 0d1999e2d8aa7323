/**
 * Instants in the payer's own time zone. The server writes UTC, which is right everywhere and at home nowhere.
 * @param {ParentNode} root
 */
export function localizeTimes(root) {
  const text = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
  for (const time of root.querySelectorAll('time[data-moment]')) {
    const instant = new Date(time.getAttribute('datetime') ?? '');
    if (!Number.isNaN(instant.getTime())) time.textContent = text.format(instant);
  }
}
