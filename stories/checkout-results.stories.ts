import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Results' };
export default meta;

export const MoneyThatComesLater: StoryObj = screenStory('money that comes later');
export const APayment: StoryObj = screenStory('a payment');
