/**
 * Everything that works on a whole page and that most pages do without until somebody pays: the script API, page-wide
 * configuration, the way back from a payment page, rare attributes. The entry imports this file when one cheap test says
 * that the page has any of it. It loads no checkout and asks no backend by itself, but for a payer who comes back.
 */
import type { OpenOptions } from '../elements/read-options.ts';
import type { PayLinkResult } from '../elements/result.ts';
import { buttonClass, invisibleButton } from './button-class.ts';
import { readConfiguration } from './configuration.ts';
import { diagnose } from './diagnose.ts';
import { hasReturnCode, resume } from './resume.ts';

export { configure } from './configuration.ts';
export { diagnose, getConfig } from './diagnose.ts';
export { attend } from './rare-attributes.ts';
export { resume } from './resume.ts';

type CloseReason = Parameters<InstanceType<ReturnType<typeof buttonClass>>['close']>[0];

const apiBaseOf = ({ apiBase }: OpenOptions): string | undefined =>
  apiBase === undefined ? undefined : `${apiBase as string}`;

/** Opens a checkout without a button: the address of a link's page, or an id or slug of the configured `apiBase`. */
export const open = async (linkOrUrl: string, options: OpenOptions = {}): Promise<PayLinkResult> =>
  invisibleButton(linkOrUrl, apiBaseOf(options)).open(options);

/** Closes whichever checkout is open. */
export async function close(reason?: CloseReason): Promise<boolean> {
  const button = buttonClass();
  await button.load();
  return button.closeCurrent(reason);
}

/** Loads a link and the checkout for it ahead of `open`. */
export const preload = async (linkOrUrl: string, options: OpenOptions = {}): Promise<void> =>
  invisibleButton(linkOrUrl, apiBaseOf(options)).prefetch();

readConfiguration();
if (hasReturnCode()) void resume();
if (/[?&]pay-link-debug\b/.test(location.search)) void diagnose();
