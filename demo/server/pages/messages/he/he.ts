import type { Messages } from '../messages.ts';
import { errors } from './errors.ts';
import { link } from './link.ts';
import { page } from './page.ts';
import { pay } from './pay.ts';
import { wallet } from './wallet.ts';

export const he: Messages = { direction: 'rtl', page, link, errors, pay, wallet };
