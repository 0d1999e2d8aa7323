import { every } from './nl.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'Er is niets afgeschreven.';
const notAgain = 'Betaal niet nog een keer.';
const tooMuch = 'Dit bedrag is te hoog.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Er stond niet genoeg geld op de rekening of kaart.',
  rejected_by_payer: 'De betaling is niet goedgekeurd.',
  timeout: 'De bank heeft niet op tijd gereageerd.',
  payer_not_found: 'De rekening is niet gevonden.',
  not_allowed: 'De bank heeft de kaart geweigerd.',
  limit_exceeded: 'Het bedrag is hoger dan een limiet van de kaart of rekening.',
  provider_error: 'Er was een storing bij de betaaldienst.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Deze betaling is in ${currency}. Vul bijvoorbeeld ${example} in.`;
  if (why === 'sign') return `Vul het bedrag in zonder plus- of minteken, bijvoorbeeld ${example}.`;
  if (why === 'too-many-decimals')
    return `Dat zijn te veel cijfers achter de komma voor ${currency}. Vul bijvoorbeeld ${example} in.`;
  return why === 'too-large' ? tooMuch : `Vul het bedrag in cijfers in, bijvoorbeeld ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Kies een bedrag of vul er een in.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Dit kan op twee manieren worden gelezen. Kies het bedrag dat u bedoelt.';
    case 'amount_too_small':
      return min ? `Het laagste bedrag is ${min}.` : 'Dit bedrag is te laag.';
    case 'amount_too_large':
      return max ? `Het hoogste bedrag is ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Vul een veelvoud van ${step} in.` : 'Dit bedrag is niet mogelijk.';
    case 'field_required':
      return `Nog in te vullen: ${label}.`;
    case 'item_required':
      return 'Kies minstens één artikel.';
    case 'option_required':
      return `Maak een keuze: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: deze keuze is niet beschikbaar. Kies iets anders.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: het aantal moet precies ${least} zijn.`
        : `${label}: vul een getal in van ${least} tot en met ${most}.`;
    case 'promo_invalid':
      return 'Deze code geldt hier niet. Controleer of verwijder de code.';
    case 'promo_expired':
      return 'Deze code is verlopen. Verwijder de code om verder te gaan.';
    case 'consent_required':
      return `Vink dit aan om verder te gaan: ${label}`;
    default:
      if (field === 'email') return 'Vul een e-mailadres in, bijvoorbeeld naam@example.com.';
      if (field === 'phone') return 'Vul een telefoonnummer in cijfers in, bijvoorbeeld +31 20 123 4567.';
      return `Controleer wat u hebt ingevuld: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'U bent offline. Er is niets verstuurd. Maak verbinding en druk nog een keer op de knop.',
  rate_limited: 'Er waren te veel pogingen. Wacht een minuut en druk nog een keer op de knop.',
  provider_unavailable: `De betaaldienst is op dit moment niet bereikbaar. ${nothing} Probeer het over een minuut opnieuw.`,
  already_subscribed: `Dit abonnement bestaat al. Naar het bijbehorende e-mailadres is gestuurd hoe u het beheert. ${nothing}`,
  prefill_token_invalid: `Deze persoonlijke betaallink is verlopen. ${nothing} Vraag om een nieuwe.`,
  return_url_not_allowed: `Deze pagina is niet ingesteld voor deze betaallink. ${nothing}`,
  blocked_by_csp: `Deze pagina mag geen verbinding maken met de betaaldienst. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Daarna ${amount}${every[repeat]}, de volgende keer op ${date}. U kunt op elk moment stoppen.`,
  quoteFailed: 'Het totaal kon niet worden berekend. Druk nog een keer op de knop.',
  taxIncluded: (tax) => `Inclusief ${tax} belasting`,
  summary: {
    subtotal: 'Subtotaal',
    discount: 'Korting',
    shipping: 'Verzending',
    tax: 'Belasting',
    tip: 'Fooi',
    fee: 'Betaalkosten',
    total: 'Totaal',
    setupFee: 'Opstartkosten',
    today: 'Vandaag te betalen',
    later: 'Later te betalen',
  },
  done: 'Klaar',
  back: 'Terug',
  startOver: 'Nog een betaling doen',
  contact: (name) => `Contact opnemen met ${name}`,
  unavailable: {
    not_found: {
      title: 'Deze betaallink bestaat niet',
      text: 'Controleer het adres of vraag het aan degene die u de link heeft gestuurd.',
    },
    scheduled: { title: 'Nog niet geopend', text: 'Betalen is nog niet mogelijk.' },
    inactive: { title: 'Gepauzeerd', text: `Deze betaallink is uitgeschakeld. ${nothing}` },
    expired: { title: 'Deze link is verlopen', text: `De tijd om te betalen is voorbij. ${nothing}` },
    exhausted: { title: 'Niet meer beschikbaar', text: `Alle plaatsen zijn bezet. ${nothing}` },
    archived: { title: 'Deze link is gesloten', text: `U kunt er niet meer mee betalen. ${nothing}` },
    held: {
      title: 'Alle plaatsen zijn nu gereserveerd',
      text: 'Iemand anders betaalt op dit moment de laatste. Gaat dat niet door, dan komt die weer vrij.',
    },
    origin_not_allowed: {
      title: 'Niet mogelijk op deze pagina',
      text: 'Deze betaallink werkt niet op deze website. U kunt betalen op de eigen pagina van de link.',
    },
    unsupported: { title: 'Nog één stap', text: 'U betaalt op een aparte beveiligde pagina.' },
  },
  startsAt: (date) => `Betalen kan vanaf ${date}.`,
  looksAgain: (seconds) => `Deze pagina kijkt over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
  endsIn: (minutes) =>
    minutes === 1 ? 'U hebt nog minder dan een minuut om te betalen.' : `U hebt nog ${minutes} minuten om te betalen.`,
  fewLeft: (count) => `Nog maar ${count} beschikbaar.`,
  uncertain: { title: 'We controleren uw betaling', text: `${notAgain} Dit duurt maar even.` },
  uncertainStalled: {
    title: 'We konden de betaaldienst niet bereiken',
    text: `${notAgain} Controleer uw verbinding en laat de betaling daarna opnieuw controleren.`,
  },
  checkAgain: 'Opnieuw controleren',
  frameTitle: (merchant) => `Veilige betaling aan ${merchant}`,
  openingPayment: 'De beveiligde betaalpagina wordt geopend',
  popupBlocked: {
    title: 'Ga verder in een nieuw venster',
    text: 'De beveiligde betaalpagina opent in een eigen venster. Deze pagina wacht op u.',
  },
  openWindow: 'Verder in een nieuw venster',
  inPopup: {
    title: 'Rond de betaling af in het andere venster',
    text: 'Zodra u hebt betaald, ziet u hier het resultaat.',
  },
  popupClosed: {
    title: 'Hebt u betaald?',
    text: 'Het betaalvenster is gesloten. We controleren het. Hebt u niet betaald, dan kunt u het opnieuw openen.',
  },
  showWindow: 'Betaalvenster tonen',
  redirecting: { title: 'U gaat naar de beveiligde betaalpagina', text: 'Daarna komt u hier terug.' },
  goToPayment: 'Naar de betaalpagina',
  waiting: { title: 'Wachten op uw betaling', text: 'Zodra het resultaat er is, ziet u het hier.' },
  unreachable: `De verbinding is verbroken. We blijven controleren. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Bedankt',
    text: merchant ? `${merchant} heeft uw betaling ontvangen.` : 'Uw betaling is ontvangen.',
  }),
  paidLate: {
    title: 'Uw betaling is aangekomen',
    text: 'De betaling kwam binnen toen de tijd om te betalen voorbij was. De verkoper neemt contact met u op.',
  },
  processing: {
    title: 'Uw bank verwerkt de betaling',
    text: `De betaling is onderweg. Dat kan even duren. ${notAgain}`,
  },
  referenceLabel: 'Referentie',
  receiptTo: (email) => `Er gaat een betaalbewijs naar ${email}.`,
  continueTo: (host) => `Verder naar ${host}`,
  problemsTitle: (count) => (count === 1 ? 'Eén ding klopt nog niet' : `${count} dingen kloppen nog niet`),
  problem,
  refused: (code) => refusals[code] ?? `Dat is niet gelukt. ${nothing} Probeer het opnieuw.`,
  didYouMean: (one, other) => `Bedoelt u ${one} of ${other}?`,
  priceChanged: (before, now) => ({
    title: 'De prijs is veranderd',
    text: `De prijs was ${before} en is nu ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'De betaling is geweigerd',
    text: `${reason ? declines[reason] : 'De bank heeft de betaling geweigerd.'} ${nothing} U kunt op een andere manier betalen.`,
  }),
  sessionExpired: {
    title: 'Dat duurde te lang',
    text: `De betaalpagina is verlopen. ${nothing} Uw gegevens staan er nog.`,
  },
  refunded: (isLate) => ({
    title: 'U krijgt uw geld terug',
    text: `De betaling kwam binnen toen ${isLate ? 'de tijd om te betalen voorbij' : 'de laatste plaats al bezet'} was en wordt terugbetaald.`,
  }),
};
