import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('de');
const per: Record<PlanInterval, string> = { day: 'pro Tag', week: 'pro Woche', month: 'pro Monat', year: 'pro Jahr' };
const many: Record<PlanInterval, string> = { day: 'Tage', week: 'Wochen', month: 'Monate', year: 'Jahre' };

export const page: PageMessages = {
  language: 'Sprache',
  terms: 'AGB',
  privacy: 'Datenschutz',
  refunds: 'Erstattungen',
  poweredBy: 'Sicher bezahlen mit Pay Link',
  questions: (seller) => `Fragen? So erreichen Sie ${seller}:`,
  testMode: 'Testmodus.',
  testModeDetail: 'Es fließt kein echtes Geld; echte Karten werden abgelehnt.',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  taxIncluded: (amount) => `Enthält ${amount} Steuer`,
  tip: 'Trinkgeld',
  fee: 'Zahlungskosten',
  setupFee: 'Einrichtung',
  total: 'Summe',
  dueToday: 'Heute fällig',
  dueLater: 'Später fällig',
  totalEvery: (every) => `Summe ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${unit}`,
  reference: 'Referenz',
  every: { once: '', week: 'pro Woche', month: 'pro Monat', quarter: 'pro Quartal', year: 'pro Jahr' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `alle ${count} ${many[interval]}`),
  nextCharge: (amount, date) => `Die nächste Abbuchung über ${amount} erfolgt am ${date}.`,
  nextChargeDate: (date) => `Die nächste Abbuchung erfolgt am ${date}.`,
  renews: 'Das wiederholt sich, bis Sie kündigen.',
  endsAfter: (charges) =>
    plural(charges, {
      one: 'Es endet von selbst nach einer Abbuchung.',
      other: `Es endet von selbst nach ${charges} Abbuchungen.`,
    }),
  howToCancelAt: (place) => `Sie können jederzeit kündigen: ${place}`,
  howToCancel: (contact) => `Sie können jederzeit kündigen: Schreiben Sie an ${contact}.`,
  trial: (days) => plural(days, { one: 'Erster Tag kostenlos', other: `Erste ${days} Tage kostenlos` }),
  errorTitle: (count) =>
    plural(count, {
      one: 'Eine Angabe fehlt oder stimmt nicht',
      other: `${count} Angaben fehlen oder stimmen nicht`,
    }),
  notFoundTitle: 'Diese Zahlungsseite gibt es nicht',
  notFoundText:
    'Die Adresse ist vielleicht unvollständig oder veraltet. Bitten Sie die Person, von der Sie sie haben, um eine neue.',
  prefillTitle: 'Dieser persönliche Link gilt nicht mehr',
  prefillText: 'Es wurde nichts abgebucht. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  crossSiteTitle: 'Dieses Formular kam nicht von unserer Seite',
  crossSiteText:
    'Zu Ihrer Sicherheit wurde es nicht angenommen, und es wurde nichts abgebucht. Öffnen Sie den Zahlungslink noch einmal.',
  failureTitle: 'Bei uns ist ein Fehler aufgetreten',
  failureText: 'Durch diesen Schritt wurde nichts abgebucht. Bitte versuchen Sie es gleich noch einmal.',
  tooManyTitle: 'Zu viele Versuche',
  tooManyText: (minutes) =>
    plural(minutes, {
      one: 'Durch diesen Schritt wurde nichts abgebucht. Bitte warten Sie zum Schutz aller eine Minute und versuchen Sie es dann noch einmal.',
      other: `Durch diesen Schritt wurde nichts abgebucht. Bitte warten Sie zum Schutz aller ${minutes} Minuten und versuchen Sie es dann noch einmal.`,
    }),
  tryAgain: 'Noch einmal versuchen',
};
