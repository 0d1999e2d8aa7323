import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Product' };
export default meta;

export const AProduct: StoryObj = screenStory('a product');
export const OptionsThatCannotBeHadTogether: StoryObj = screenStory('options that cannot be had together');
export const ManyOptionsAndSwatches: StoryObj = screenStory('many options, and swatches');
export const ItemsToChooseFrom: StoryObj = screenStory('items to choose from');
export const OneOfSeveralItems: StoryObj = screenStory('one of several items');
export const OptionsThatAreMissing: StoryObj = screenStory('options that are missing');
