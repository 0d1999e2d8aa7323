import { linkMessages } from './link-messages.ts';
import { pageMessages } from './page-messages.ts';
import { payMessages } from './pay-messages.ts';
import { problemMessages } from './problem-messages.ts';

const english = { page: pageMessages, link: linkMessages, pay: payMessages, problems: problemMessages };

/** Every text of the hosted pages in one language. A language is complete by its type or does not compile. */
export type Messages = typeof english;

const languages = { en: english } satisfies Record<string, Messages>;
export type PageLanguage = keyof typeof languages;

export const messagesFor = (language: PageLanguage): Messages => languages[language];
