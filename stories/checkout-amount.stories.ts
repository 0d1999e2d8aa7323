import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Amount' };
export default meta;

export const TheAmounts: StoryObj = screenStory('the amounts');
export const NothingChosen: StoryObj = screenStory('nothing chosen');
export const AFixedAmount: StoryObj = screenStory('a fixed amount');
export const ATypedAmount: StoryObj = screenStory('a typed amount');
