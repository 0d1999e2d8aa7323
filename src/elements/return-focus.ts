/** The browser gives it back where something had it; Safari does not focus what is clicked. */
export function returnFocus(host: HTMLElement, trigger: HTMLElement | null): void {
  if (!host.isConnected || document.activeElement !== document.body) return;
  trigger?.focus();
  if (document.activeElement !== document.body) return;
  host.tabIndex = -1;
  HTMLElement.prototype.focus.call(host);
}
