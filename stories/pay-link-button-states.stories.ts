/** What follows a click on the button, each state held still. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aProductLink } from '../test/fixtures/links.ts';
import type { Scene } from '../test/fixtures/scene.ts';
import type { PlayedBackend } from '../test/support/played-backend.ts';
import { ButtonPage, pageOf } from '../test/support/shown-button.ts';
import { until } from '../test/support/shown-checkout.ts';
import { freshBackend } from './fresh-backend.ts';
import { looksOf, turn } from './looks.ts';
import { stage } from './stage.ts';

type BringAbout = (page: ButtonPage, backend: PlayedBackend) => unknown;

const press = (page: ButtonPage): void => page.element.querySelector('a')?.click();

let shown: { readonly page: ButtonPage; readonly arrival: Promise<void> } | undefined;

function stateStory(bringAbout: BringAbout, link: Scene['link'] = {}): StoryObj {
  return {
    beforeEach: () => () => shown?.page.remove(),
    render: (_args, { globals }) => {
      shown?.page.remove();
      const { theme, direction } = looksOf(globals);
      const backend = freshBackend(link);
      const element = stage('page');
      const trigger = `<a href="${pageOf(backend)}">Support us</a>`;
      const page = new ButtonPage(`<pay-link-button theme="${theme}">${trigger}</pay-link-button>`, element);
      const arrival = (async () => {
        await until('the page', () => page.element.isConnected);
        await bringAbout(page, backend);
        const { shadowRoot } = page.panel() ?? {};
        if (shadowRoot) turn(shadowRoot, direction);
      })();
      // A story that is left before it is there has nobody to tell.
      arrival.catch(() => undefined);
      shown = { page, arrival };
      return element;
    },
    play: async () => {
      await shown?.arrival;
    },
  };
}

const submitOf = (page: ButtonPage) =>
  page.panel()?.shadowRoot?.querySelector<HTMLButtonElement>('[part~=submit]:not([disabled])');

const meta: Meta = {
  title: 'Elements/pay-link-button in use',
  parameters: { controls: { disable: true }, actions: { disable: true } },
};
export default meta;

/** What comes late comes by animation: the skeleton, and the link to the hosted page long after it. */
const pressAndHold = (page: ButtonPage): Animation | undefined => {
  page.holdCheckout();
  press(page);
  const animations = page.dialog().getAnimations({ subtree: true });
  const isOfLink = ({ effect }: Animation) =>
    effect instanceof KeyframeEffect && effect.target instanceof HTMLAnchorElement;
  for (const animation of animations) if (!isOfLink(animation)) animation.finish();
  return animations.find(isOfLink);
};

export const Loading: StoryObj = stateStory((page) => pressAndHold(page)?.pause());
export const LoadingForLong: StoryObj = stateStory((page) => pressAndHold(page)?.finish());
export const Open: StoryObj = stateStory((page) => {
  press(page);
  return page.opened();
});
export const OpenWithALongForm: StoryObj = stateStory(
  (page) => {
    press(page);
    return page.opened();
  },
  aProductLink({ collect: { ...aProductLink().collect, name: 'required', shippingAddress: 'required' } }),
);
export const Unavailable: StoryObj = stateStory(
  (page) => {
    press(page);
    return until('words', () => page.panel()?.shadowRoot?.querySelector('[part~=status]'));
  },
  { status: 'expired', merchant: { name: 'Library fund', supportEmail: 'help@example.org' } },
);
export const Paid: StoryObj = stateStory(async (page, backend) => {
  press(page);
  (await until('the form', () => submitOf(page))).click();
  await until('a session', () => backend.isAskedToWait);
  backend.change({ status: 'completed', reference: 'DON-2041', receiptEmail: 'ada@example.org' });
  await until('the receipt', () => page.panel().shadowRoot?.querySelector('[part~=receipt]'));
});
