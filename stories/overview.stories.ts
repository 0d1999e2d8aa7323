/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { expect } from 'storybook/test';
import { checkoutScenes } from '../test/fixtures/checkout-scenes.ts';

type StoryFile = { readonly default: Meta } & Readonly<Record<string, StoryObj>>;

const groups = Object.values(import.meta.glob<StoryFile>('./checkout-*.stories.ts', { eager: true })).map(
  ({ default: { title = '' }, ...stories }) => ({
    title: title.replace('Checkout/', ''),
    // The order of the exports is an export, too, while developing.
    screens: Object.entries(stories).flatMap(([name, { parameters }]) =>
      parameters ? [{ screen: parameters['screen'] as string, id: toId(title, storyNameFromExport(name)) }] : [],
    ),
  }),
);

const meta: Meta = { title: 'Overview', parameters: { controls: { disable: true }, actions: { disable: true } } };
export default meta;

export const EveryScreen: StoryObj = {
  render: () => html`
    <main class="stage overview">
      <h1>Every screen of the checkout</h1>
      ${groups.map(
        ({ title, screens }) => html`
          <section>
            <h2>${title}</h2>
            <ul>
              ${screens.map(({ screen, id }) => html`<li><a target="_top" href="./?path=/story/${id}">${screen}</a></li>`)}
            </ul>
          </section>
        `,
      )}
    </main>
  `,
  play: async () => {
    const withStory = groups.flatMap(({ screens }) => screens.map(({ screen }) => screen));
    await expect(withStory.toSorted()).toEqual(checkoutScenes.map(({ screen }) => screen).toSorted());
  },
};
