import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Subscription' };
export default meta;

export const Plans: StoryObj = screenStory('plans');
export const PlansByPeriodAndSeats: StoryObj = screenStory('plans by period and seats');
