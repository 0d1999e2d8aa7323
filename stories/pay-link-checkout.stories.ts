import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ShownCheckout } from '../test/support/shown-checkout.ts';
import { freshBackend } from './fresh-backend.ts';
import { looksOf, turn } from './looks.ts';
import { stage } from './stage.ts';

interface Args {
  readonly amount?: string;
  readonly amounts?: string;
  readonly interval?: string;
  readonly locale?: string;
  readonly headingLevel?: number;
}
type Story = StoryObj<Args>;

const INTERVALS = ['once', 'month', 'year'] as const;
const LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'id', 'ja', 'zh-Hans', 'ar', 'he'];

const show = (
  { headingLevel, ...args }: Args,
  globals: Readonly<Record<string, unknown>>,
  content: readonly Node[] = [],
): HTMLElement => {
  const { theme, direction } = looksOf(globals);
  const backend = freshBackend({
    callToAction: 'donate',
    name: 'Books for every child',
    merchant: { name: 'Library fund' },
    amount: {
      mode: 'suggested',
      suggested: [1000, 2500, 5000],
      preset: 2500,
      allowCustom: true,
      min: 100,
      intervals: INTERVALS.map((interval) => ({ interval })),
    },
  });
  const wishes = Object.entries({ ...args, 'heading-level': headingLevel, theme });
  const attributes = wishes.filter(([, value]) => value).map(([name, value]) => [name, `${value}`]);
  const sheet = stage('sheet');
  const { element, root } = new ShownCheckout(backend, Object.fromEntries(attributes), sheet);
  element.append(...content);
  element.addEventListener('pay-link-ready', () => void element.updateComplete.then(() => turn(root, direction)));
  return sheet;
};

const slotted = (slot: string, text: string): HTMLElement => {
  const element = document.createElement('small');
  element.slot = slot;
  element.textContent = text;
  return element;
};

const isReady: Story['play'] = async ({ canvasElement }) => {
  const submit = () =>
    canvasElement.querySelector('pay-link-checkout')?.shadowRoot?.querySelector('[part~=submit]:not([disabled])');
  while (!submit()) await new Promise(requestAnimationFrame);
};

const meta: Meta<Args> = {
  title: 'Elements/pay-link-checkout',
  component: 'pay-link-checkout',
  tags: ['autodocs'],
  argTypes: {
    amount: { control: 'text', description: 'Preset in major units with a dot.', table: { category: 'attributes' } },
    amounts: { control: 'text', description: 'Preset choices, like `5 10 25`.', table: { category: 'attributes' } },
    interval: { control: 'select', options: INTERVALS, table: { category: 'attributes' } },
    locale: {
      control: 'select',
      options: LOCALES,
      description: 'Language of the checkout.',
      table: { category: 'attributes' },
    },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  render: (args, { globals }) => show(args, globals),
  play: isReady,
};
export default meta;

export const Inline: Story = {};
export const WithPresets: Story = { args: { amount: '40', amounts: '20 40 80', interval: 'month' } };
export const InGerman: Story = { args: { locale: 'de', interval: 'month' } };
export const InArabic: Story = { args: { locale: 'ar', interval: 'month' } };
export const WithSlots: Story = {
  render: (args, { globals }) =>
    show(args, globals, [
      slotted('header', 'After the title'),
      slotted('before-submit', 'Above the button'),
      slotted('footer', 'At the very end'),
    ]),
};
export const InTheColoursOfASeller: Story = {
  render: (args, { globals }) => {
    const sheet = show(args, globals);
    const colours = {
      '--pay-link-accent': '#c2410c',
      '--pay-link-control-radius': '4px',
      '--pay-link-font-family': 'serif',
    };
    for (const [name, value] of Object.entries(colours)) sheet.style.setProperty(name, value);
    return sheet;
  },
};
export const InANarrowColumn: Story = {
  render: (args, { globals }) => {
    const sheet = show(args, globals);
    sheet.style.setProperty('max-inline-size', '280px');
    return sheet;
  },
};
export const AcrossAPage: Story = {
  render: (args, { globals }) => {
    const sheet = show(args, globals);
    sheet.style.setProperty('inline-size', '100%');
    return sheet;
  },
};
