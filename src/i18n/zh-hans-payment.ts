import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { Repeat } from './messages.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const every: Record<Repeat, string> = {
  once: '',
  day: ' pro Tag',
  week: ' pro Woche',
  month: ' pro Monat',
  quarter: ' pro Quartal',
  year: ' pro Jahr',
};

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Auf dem Konto oder der Karte war nicht genug Geld.',
  rejected_by_payer: 'Die Zahlung wurde nicht freigegeben.',
  timeout: 'Die Bank hat nicht rechtzeitig geantwortet.',
  payer_not_found: 'Das Konto wurde nicht gefunden.',
  not_allowed: 'Die Bank hat die Karte abgelehnt.',
  limit_exceeded: 'Der Betrag liegt über einem Limit der Karte oder des Kontos.',
  provider_error: 'Der Zahlungsdienst hatte einen Fehler.',
};

function amountProblem(why: string | undefined, { currency, example }: ProblemContext): string {
  if (why === 'other-currency')
    return `Diese Zahlung ist in ${currency}. Geben Sie einen Betrag in ${currency} ein, etwa ${example}.`;
  if (why === 'sign') return `Geben Sie den Betrag ohne Plus- oder Minuszeichen ein, etwa ${example}.`;
  if (why === 'too-many-decimals')
    return `Das sind mehr Nachkommastellen, als ${currency} hat. Schreiben Sie etwa ${example}.`;
  if (why === 'too-large') return 'Dieser Betrag ist zu groß.';
  return `Geben Sie den Betrag in Ziffern ein, etwa ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Wählen Sie einen Betrag aus oder geben Sie einen ein.';
    case 'amount_unreadable':
      return amountProblem(context.why, context);
    case 'amount_ambiguous':
      return 'Das lässt sich auf zwei Arten lesen. Wählen Sie den Betrag, den Sie meinen.';
    case 'amount_too_small':
      return min ? `Der kleinste Betrag ist ${min}.` : 'Dieser Betrag ist zu klein.';
    case 'amount_too_large':
      return max ? `Der größte Betrag ist ${max}.` : 'Dieser Betrag ist zu groß.';
    case 'amount_step':
      return step ? `Geben Sie ein Vielfaches von ${step} ein.` : 'Dieser Betrag wird nicht angeboten.';
    case 'field_required':
      return `Es fehlt: ${label}.`;
    case 'item_required':
      return 'Wählen Sie mindestens einen Artikel aus.';
    case 'option_required':
      return `Bitte auswählen: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: Diese Auswahl gibt es gerade nicht. Wählen Sie eine andere.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: Es können genau ${least} gekauft werden.`
        : `${label}: Geben Sie eine Zahl von ${least} bis ${most} ein.`;
    case 'promo_invalid':
      return 'Dieser Code gilt hier nicht. Prüfen oder entfernen Sie ihn.';
    case 'promo_expired':
      return 'Dieser Code ist abgelaufen. Entfernen Sie ihn, um fortzufahren.';
    case 'consent_required':
      return `Setzen Sie diesen Haken, um fortzufahren: ${label}`;
    default:
      if (field === 'email') return 'Geben Sie eine E-Mail-Adresse ein, etwa name@example.com.';
      if (field === 'phone') return 'Geben Sie eine Telefonnummer in Ziffern ein, etwa +49 30 1234567.';
      return `Prüfen Sie Ihre Eingabe: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'Sie sind offline. Es wurde nichts gesendet. Stellen Sie die Verbindung her und drücken Sie noch einmal.',
  rate_limited: 'Das waren zu viele Versuche. Warten Sie eine Minute und drücken Sie noch einmal.',
  provider_unavailable:
    'Der Zahlungsdienst ist gerade nicht erreichbar. Es wurde nichts abgebucht. Versuchen Sie es in einer Minute noch einmal.',
  already_subscribed:
    'Dieses Abonnement gibt es schon. Wie man es verwaltet, steht in einer Nachricht an seine E-Mail-Adresse. Es wurde nichts abgebucht.',
  prefill_token_invalid:
    'Dieser persönliche Zahlungslink ist abgelaufen. Es wurde nichts abgebucht. Bitten Sie um einen neuen.',
  return_url_not_allowed: 'Diese Seite ist für diesen Zahlungslink nicht eingerichtet. Es wurde nichts abgebucht.',
  blocked_by_csp: 'Diese Seite darf nicht mit dem Zahlungsdienst sprechen. Es wurde nichts abgebucht.',
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Danach ${amount}${every[repeat]}, das nächste Mal am ${date}. Sie können jederzeit aufhören.`,
  quoteFailed: 'Die Summe konnte nicht berechnet werden. Drücken Sie noch einmal.',
  taxIncluded: (tax) => `Enthält ${tax} Steuer`,
  summary: {
    subtotal: 'Zwischensumme',
    discount: 'Rabatt',
    shipping: 'Versand',
    tax: 'Steuer',
    tip: 'Trinkgeld',
    fee: 'Zahlungskosten',
    total: 'Summe',
    setupFee: 'Einrichtung',
    today: 'Heute fällig',
    later: 'Später fällig',
  },
  done: 'Fertig',
  back: 'Zurück',
  startOver: 'Noch einmal bezahlen',
  contact: (name) => `${name} schreiben`,
  unavailable: {
    not_found: {
      title: 'Diesen Zahlungslink gibt es nicht',
      text: 'Prüfen Sie die Adresse oder fragen Sie, wer Ihnen den Link geschickt hat.',
    },
    scheduled: { title: 'Noch nicht geöffnet', text: 'Es kann noch nicht bezahlt werden.' },
    inactive: { title: 'Pausiert', text: 'Dieser Zahlungslink ist abgeschaltet. Es wurde nichts abgebucht.' },
    expired: { title: 'Dieser Link ist abgelaufen', text: 'Die Zeit zum Bezahlen ist um. Es wurde nichts abgebucht.' },
    exhausted: { title: 'Nicht mehr zu haben', text: 'Alle Plätze sind vergeben. Es wurde nichts abgebucht.' },
    archived: { title: 'Dieser Link ist geschlossen', text: 'Er wurde geschlossen. Es wurde nichts abgebucht.' },
    held: {
      title: 'Gerade sind alle Plätze reserviert',
      text: 'Jemand bezahlt eben den letzten. Wird nichts daraus, ist er wieder frei.',
    },
    origin_not_allowed: {
      title: 'Auf dieser Seite nicht möglich',
      text: 'Dieser Zahlungslink gilt nicht auf dieser Website. Sie können auf seiner eigenen Seite bezahlen.',
    },
    unsupported: { title: 'Noch ein Schritt', text: 'Bezahlt wird auf einer eigenen sicheren Seite.' },
  },
  startsAt: (date) => `Bezahlt werden kann ab ${date}.`,
  looksAgain: (seconds) => `Diese Seite sieht in ${seconds} Sekunden wieder nach.`,
  endsIn: (minutes) => (minutes === 1 ? 'Endet in weniger als einer Minute.' : `Endet in ${minutes} Minuten.`),
  fewLeft: (count) => (count === 1 ? 'Nur noch einmal zu haben.' : `Nur noch ${count} zu haben.`),
  uncertain: { title: 'Wir prüfen Ihre Zahlung', text: 'Zahlen Sie nicht noch einmal. Es dauert einen Moment.' },
  uncertainStalled: {
    title: 'Der Zahlungsdienst war nicht zu erreichen',
    text: 'Zahlen Sie nicht noch einmal. Prüfen Sie Ihre Verbindung und lassen Sie uns dann noch einmal nachsehen.',
  },
  checkAgain: 'Noch einmal nachsehen',
  frameTitle: (merchant) => `Sichere Zahlung an ${merchant}`,
  openingPayment: 'Die sichere Zahlungsseite wird geöffnet',
  popupBlocked: {
    title: 'In einem neuen Fenster fortfahren',
    text: 'Die sichere Zahlungsseite öffnet sich in einem eigenen Fenster. Diese Seite wartet auf Sie.',
  },
  openWindow: 'In einem neuen Fenster fortfahren',
  inPopup: {
    title: 'Zahlen Sie im anderen Fenster',
    text: 'Diese Seite zeigt das Ergebnis, sobald Sie bezahlt haben.',
  },
  popupClosed: {
    title: 'Haben Sie bezahlt?',
    text: 'Das Zahlungsfenster wurde geschlossen. Wir sehen nach. Haben Sie nicht bezahlt, können Sie es wieder öffnen.',
  },
  showWindow: 'Zahlungsfenster zeigen',
  redirecting: { title: 'Sie kommen zur sicheren Zahlungsseite', text: 'Danach kommen Sie hierher zurück.' },
  goToPayment: 'Zur Zahlungsseite',
  waiting: { title: 'Warten auf Ihre Zahlung', text: 'Diese Seite zeigt das Ergebnis, sobald es eines gibt.' },
  unreachable: 'Die Verbindung ist unterbrochen. Wir sehen weiter nach; zahlen Sie nicht noch einmal.',
  paid: (merchant) => ({
    title: 'Vielen Dank',
    text: merchant ? `${merchant} hat Ihre Zahlung erhalten.` : 'Ihre Zahlung ist eingegangen.',
  }),
  paidLate: {
    title: 'Ihre Zahlung ist angekommen',
    text: 'Sie kam an, als die Zeit zum Bezahlen um war. Man wird sich bei Ihnen melden.',
  },
  processing: {
    title: 'Ihre Bank kümmert sich darum',
    text: 'Die Zahlung ist unterwegs und kann etwas dauern. Zahlen Sie nicht noch einmal.',
  },
  referenceLabel: 'Referenz',
  receiptTo: (email) => `Ein Beleg geht an ${email}.`,
  continueTo: (host) => `Weiter zu ${host}`,
  problemsTitle: (count) =>
    count === 1 ? 'Eine Angabe fehlt oder stimmt nicht' : `${count} Angaben fehlen oder stimmen nicht`,
  problem,
  refused: (code) =>
    refusals[code] ?? 'Das hat nicht geklappt. Es wurde nichts abgebucht. Versuchen Sie es noch einmal.',
  didYouMean: (one, other) => `Meinen Sie ${one} oder ${other}?`,
  priceChanged: (before, now) => ({
    title: 'Der Preis hat sich geändert',
    text: `Er war ${before} und ist jetzt ${now}. Es wurde nichts abgebucht.`,
  }),
  declined: (reason) => ({
    title: 'Die Zahlung wurde abgelehnt',
    text: `${reason ? declines[reason] : 'Die Bank hat sie abgelehnt.'} Es wurde nichts abgebucht. Sie können anders bezahlen.`,
  }),
  sessionExpired: {
    title: 'Das hat zu lange gedauert',
    text: 'Die Zahlungsseite ist abgelaufen und es wurde nichts abgebucht. Ihre Angaben sind noch da.',
  },
  refunded: (isLate) => ({
    title: 'Ihr Geld kommt zurück',
    text: isLate
      ? 'Die Zahlung kam an, als die Zeit zum Bezahlen um war, und wird erstattet.'
      : 'Die Zahlung kam an, als der letzte Platz vergeben war, und wird erstattet.',
  }),
};
