import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { screenStory } from './screen-story.ts';

const meta: Meta = { title: 'Checkout/Unavailable' };
export default meta;

export const ALinkThatIsInactive: StoryObj = screenStory('a link that is inactive');
export const ALinkThatIsExpired: StoryObj = screenStory('a link that is expired');
export const ALinkThatIsExhausted: StoryObj = screenStory('a link that is exhausted');
export const ALinkThatIsArchived: StoryObj = screenStory('a link that is archived');
export const ALinkThatStartsLater: StoryObj = screenStory('a link that starts later');
export const ALinkThatIsHeld: StoryObj = screenStory('a link that is held');
export const ALinkThatIsRefusedHere: StoryObj = screenStory('a link that is refused here');
export const ALinkThatDoesNotExist: StoryObj = screenStory('a link that does not exist');
