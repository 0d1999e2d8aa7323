/**
 * `pay-link-before-open`: prevent it and nothing opens; `waitUntil` delays the opening, and a promise that rejects
 * prevents it. The only public event without a class: it is fired by the entry, where a class would cost every page more
 * than its own two lines.
 */
export interface PayLinkBeforeOpenEvent extends CustomEvent<null> {
  waitUntil(promise: Promise<unknown>): void;
}
