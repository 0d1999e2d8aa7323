/**
 * A screen of the checkout as a story: the same scene that the tests look at, played in the page. The rendering brings it
 * about, so that a change of theme or direction plays it again; the play function waits until it is there.
 */
import type { StoryObj } from '@storybook/web-components-vite';
import { checkoutScenes } from '../test/fixtures/checkout-scenes.ts';
import type { Scene } from '../test/fixtures/scene.ts';
import { ShownCheckout } from '../test/support/shown-checkout.ts';
import { freshBackend } from './fresh-backend.ts';
import { type Looks, looksOf, turn } from './looks.ts';
import { stage } from './stage.ts';

const arrivals = new WeakMap<Element, Promise<void>>();

export function screenStory(screen: string): StoryObj {
  const scene = checkoutScenes.find((one) => one.screen === screen);
  if (!scene) throw new Error(`There is no scene "${screen}".`);
  return {
    parameters: { screen, controls: { disable: true }, actions: { disable: true } },
    render: (_args, { globals }) => {
      const element = stage('sheet');
      const arrival = bringAbout(scene, element, looksOf(globals));
      // A story that is left before it is there has nobody to tell.
      arrival.catch(() => undefined);
      arrivals.set(element, arrival);
      return element;
    },
    play: async ({ canvasElement }) => {
      await arrivals.get(canvasElement.firstElementChild as Element);
    },
  };
}

async function bringAbout(
  { link, play, words, act }: Scene,
  parent: Element,
  { theme, direction }: Looks,
): Promise<void> {
  const backend = freshBackend(link);
  play?.(backend);
  const checkout = new ShownCheckout(backend, { theme }, parent);
  await act?.(checkout, backend);
  await checkout.shows(words);
  turn(checkout.root, direction);
}
