import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Details' };
export default meta;

export const WhatALinkCollects: StoryObj = screenStory('what a link collects');
export const WhatIsMissing: StoryObj = screenStory('what is missing');
export const AnAddressShippingATipAndACode: StoryObj = screenStory('an address, shipping, a tip and a code');
export const ACodeThatIsRefused: StoryObj = screenStory('a code that is refused');
export const ACodeThatIsApplied: StoryObj = screenStory('a code that is applied');
