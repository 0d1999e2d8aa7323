import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Loading' };
export default meta;

export const Loading: StoryObj = screenStory('loading');
export const AFormThatCannotBeLoaded: StoryObj = screenStory('a form that cannot be loaded');
export const TotalsThatCannotBeComputed: StoryObj = screenStory('totals that cannot be computed');
