import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { manifest } from 'virtual:elements-manifest';
import { looksOf } from '../stories/looks.ts';
import { AXE_RULES } from '../test/support/axe-rules.ts';
import './stage.css';

setCustomElementsManifest(manifest);

const viewport = (name: string, width: number, height: number) => ({
  name: `${name}, ${width}`,
  styles: { width: `${width}px`, height: `${height}px` },
});

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Left to right, or right to left',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  // Described in full, and controlled where a story says so: properties that are read, events and slots are no inputs.
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => [name, { control: { disable: true }, ...type }]),
      ),
  ],
  initialGlobals: { theme: 'light', direction: 'ltr' },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disabled: true },
    viewport: {
      options: {
        small: viewport('Small phone', 320, 568),
        phone: viewport('Phone', 375, 812),
        tablet: viewport('Tablet', 768, 1024),
        desktop: viewport('Desktop', 1280, 800),
      },
    },
    a11y: { test: 'error', options: AXE_RULES },
    options: {
      storySort: {
        order: [
          'Overview',
          'Elements',
          ['pay-link-button', 'pay-link-button in use', 'pay-link-checkout'],
          'Checkout',
          ['Amount', 'Product', 'Subscription', 'Details', 'Loading', 'Paying', 'Results', 'Unavailable'],
        ],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { theme, direction } = looksOf(globals);
      const { documentElement: page } = document;
      page.lang = 'en';
      page.dataset['theme'] = theme;
      page.dir = direction;
      return story();
    },
  ],
};

export default preview;
