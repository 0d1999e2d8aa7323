import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import type { PlayedBackend } from '../test/support/played-backend.ts';
import { pageOf } from '../test/support/shown-button.ts';
import { freshBackend } from './fresh-backend.ts';
import { looksOf } from './looks.ts';
import { stage } from './stage.ts';

type Args = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string | boolean>>> & {
  /** What the button holds: text becomes its label, a link or a button its trigger. */
  readonly holds?: 'text' | 'link' | 'button' | 'nothing';
};
type Story = StoryObj<Args>;

const ATTRIBUTES = [
  'appearance',
  'size',
  'label',
  'mode',
  'amount',
  'amounts',
  'interval',
  'reference',
  'fallback',
  'disabled',
] as const;

const WORDS = 'Donate';

function contentOf({ holds }: Args, backend: PlayedBackend): (Node | string)[] {
  if (holds === 'nothing') return [];
  if (holds === 'link') {
    return [Object.assign(document.createElement('a'), { href: pageOf(backend), textContent: WORDS })];
  }
  return holds === 'button' ? [Object.assign(document.createElement('button'), { textContent: WORDS })] : [WORDS];
}

function show(args: Args, globals: Readonly<Record<string, unknown>>): HTMLElement {
  const backend = freshBackend({ callToAction: 'donate' });
  const button = document.createElement('pay-link-button');
  const { holds: _, ...attributes } = args;
  const all = { link: backend.linkRef, 'api-base': location.origin, theme: looksOf(globals).theme, ...attributes };
  for (const [name, value] of Object.entries(all)) {
    if (value) button.setAttribute(name, value === true ? '' : value);
  }
  button.append(...contentOf(args, backend));
  return stage('page', button);
}

const select = (...options: readonly string[]) => ({ control: 'select' as const, options });
const text = { control: 'text' as const };

const meta: Meta<Args> = {
  title: 'Elements/pay-link-button',
  component: 'pay-link-button',
  tags: ['autodocs'],
  argTypes: {
    holds: {
      ...select('text', 'link', 'button', 'nothing'),
      description: 'What is between its tags.',
      table: { category: 'story' },
    },
    appearance: select('solid', 'outline', 'plain', 'unstyled'),
    size: select('sm', 'md', 'lg'),
    mode: select('auto', 'modal', 'redirect', 'new-tab'),
    interval: select('once', 'month', 'year'),
    fallback: select('link', 'disable', 'hide'),
    label: text,
    amount: text,
    amounts: text,
    reference: text,
    disabled: { control: 'boolean' },
  },
  args: { holds: 'text' },
  render: (args, { globals }) => show(args, globals),
};
export default meta;

export const OwnButton: Story = {};
export const Outline: Story = { args: { appearance: 'outline' } };
export const Plain: Story = { args: { appearance: 'plain' } };
export const Unstyled: Story = { args: { appearance: 'unstyled' } };
export const Small: Story = { args: { size: 'sm' } };
export const Large: Story = { args: { size: 'lg' } };
export const Disabled: Story = { args: { disabled: true } };
export const WithNothingInIt: Story = { args: { holds: 'nothing' } };
export const WithALabel: Story = { args: { holds: 'nothing', label: 'Give to the library' } };
export const AroundALink: Story = { args: { holds: 'link' } };
export const AroundAButton: Story = { args: { holds: 'button' } };
export const LeadingAway: Story = { args: { mode: 'redirect' } };
export const InTheColoursOfASeller: Story = {
  render: (args, { globals }) => {
    const page = show(args, globals);
    const colours = { '--pay-link-accent': '#c2410c', '--pay-link-control-radius': '999px', 'font-family': 'serif' };
    for (const [name, value] of Object.entries(colours)) page.style.setProperty(name, value);
    return page;
  },
};
export const SideBySide: Story = {
  render: (args, { globals }) => {
    const row = stage('page');
    for (const more of [{ size: 'sm' }, {}, { size: 'lg' }, { appearance: 'outline' }, { appearance: 'plain' }]) {
      row.append(...show({ ...args, ...more }, globals).childNodes, ' ');
    }
    return row;
  },
};
