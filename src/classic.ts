/**
 * For builders that strip `type=module`: a classic script that imports the module build beside it. Until that is there,
 * `window.PayLink` is a promise of it, so that `(await PayLink).open(…)` is right at any time and nothing is queued.
 *
 * The getter is asked itself: `<img name=currentScript>` would stand in for the property, and lead to its own address.
 */
const script = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document) as unknown;

if (script instanceof HTMLScriptElement && script.src && !customElements.get('pay-link-button')) {
  const module = new URL('pay-link.js', script.src).href;
  const ready: Promise<unknown> = import(/* @vite-ignore */ module).then(() => window.PayLink);
  // Refused or unreachable: links stay links, and the browser has said why.
  ready.catch(() => undefined);
  window.PayLink ??= ready as never;
}
