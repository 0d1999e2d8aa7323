import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Paying' };
export default meta;

export const AChangedPrice: StoryObj = screenStory('a changed price');
export const ARefusedRequest: StoryObj = screenStory('a refused request');
export const ASessionBeingCreated: StoryObj = screenStory('a session being created');
export const ALostAnswer: StoryObj = screenStory('a lost answer');
export const ThePaymentPage: StoryObj = screenStory('the payment page');
export const ALinkToThePaymentPage: StoryObj = screenStory('a link to the payment page');
export const ADeclinedPayment: StoryObj = screenStory('a declined payment');
export const AnExpiredSession: StoryObj = screenStory('an expired session');
