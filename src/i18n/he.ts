import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** Keeps what may run the other way apart from the sentence around it. */
export const own = (text: string): string => `\u2068${text}\u2069`;

type Forms = readonly [one: string, two: string, many: string];

/** One and two are words of their own. */
export const counted = (count: number, ...[one, two, many]: Forms): string =>
  count === 1 ? one : count === 2 ? two : `${count} ${many}`;

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' ליום',
  week: ' לשבוע',
  month: ' לחודש',
  quarter: ' לרבעון',
  year: ' לשנה',
};
const verbs: Record<string, string> = {
  pay: 'לתשלום',
  reserve: 'לשמירת מקום',
  collect: 'לתשלום',
  donate: 'לתרומה',
  book: 'להזמנה',
  subscribe: 'להרשמה',
};
/** A call to action that is not one of the known words is the seller's own text. */
const beforeAmount = (verb: string): string =>
  verbs[verb] ? `${verbs[verb]} ${/pay|collect|donate/.test(verb) ? 'של ' : 'ב־'}` : `${verb}: `;

const lacks = { sold_out: 'אזל מהמלאי', held: 'שמור כרגע', impossible: 'לא קיים' };
const units: Record<PlanInterval, Forms> = {
  day: ['יום', 'יומיים', 'ימים'],
  week: ['שבוע', 'שבועיים', 'שבועות'],
  month: ['חודש', 'חודשיים', 'חודשים'],
  year: ['שנה', 'שנתיים', 'שנים'],
};
const eachOf = (interval: PlanInterval, count: number): string => `כל ${counted(count, ...units[interval])}`;

export const words: LanguageWords = {
  form: {
    dir: 'rtl',
    close: 'סגירה',
    retry: 'ניסיון נוסף',
    continueOnSecurePage: 'המשך בעמוד המאובטח',
    testMode: 'מצב בדיקה: לא יבוצע חיוב אמיתי',
    terms: 'תנאים',
    privacy: 'פרטיות',
    refund: 'החזרים',
    offline: { title: 'אין חיבור לאינטרנט', text: 'התחברו ונסו שוב.' },
    loadFailed: { title: 'לא ניתן היה לטעון את טופס התשלום', text: 'לא בוצע חיוב. נסו שוב.' },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount(verb)}${own(amount)}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – אין חיוב היום`,
    working: 'רק רגע…',
    amount: 'סכום',
    otherAmount: 'אחר',
    typedAmount: 'סכום אחר',
    interval: 'תדירות',
    intervals: { once: 'חד־פעמי', week: 'שבועי', month: 'חודשי', quarter: 'רבעוני', year: 'שנתי' },
    amountHint: (min, max) => {
      if (min && max) return `מ־${own(min)} עד ${own(max)}`;
      if (min) return `לפחות ${own(min)}`;
      return max ? `לכל היותר ${own(max)}` : '';
    },
    amountEcho: (amount) => `= ${own(amount)}`,
    reference: (id) => `אסמכתה ${own(id)}`,
  },
  extras: {
    fields: { email: 'דוא״ל', name: 'שם מלא', phone: 'טלפון', company: 'חברה', taxId: 'מספר עוסק או ח״פ' },
    optional: 'לא חובה',
    choose: 'בחירה…',
    readMore: 'מידע נוסף',
    shippingAddress: 'כתובת למשלוח',
    billingAddress: 'כתובת לחיוב',
    otherBilling: 'הכתובת לחיוב שונה',
    country: 'מדינה או אזור',
    line1: 'רחוב ומספר בית',
    line2: 'דירה, כניסה',
    locality: 'יישוב',
    postalCode: () => 'מיקוד',
    region: (country) => {
      if (/AU|BR|IN|MX|US/.test(country)) return 'מדינה';
      if (/AR|CA|CN|ES|IT/.test(country)) return 'פרובינציה';
      return country === 'JP' ? 'מחוז' : 'אזור';
    },
    shipping: 'משלוח',
    free: 'חינם',
    tip: 'הוספת טיפ',
    noTip: 'ללא טיפ',
    otherTip: 'אחר',
    coverFee: (fee) => (fee ? `הוספת ${own(fee)} לכיסוי עמלת התשלום` : 'כיסוי עמלת התשלום'),
    promotionQuestion: 'יש לכם קוד קופון?',
    promotionCode: 'קוד קופון',
    apply: 'הפעלה',
    applied: (code) => `הקוד ${own(code)} הופעל.`,
    remove: 'הסרה',
  },
  product: {
    chooseOne: 'בחרו פריט אחד',
    chooseAny: 'בחרו מה שתרצו',
    optional: 'לא חובה',
    choose: 'בחירה…',
    from: (price) => `החל מ־${own(price)}`,
    was: (price) => `מחיר קודם: ${own(price)}`,
    lacks,
    lacking: (option, lack, other) => `${own(option)}${other ? ` עם ${own(other)}` : ''}: ${lacks[lack]}`,
    left: (count) => (count === 1 ? 'נשאר רק 1' : `נשארו רק ${count}`),
    quantity: 'כמות',
    quantityOf: (item) => `כמות: ${own(item)}`,
    fewer: (item) => `הפחתת הכמות: ${own(item)}`,
    more: (item) => `הגדלת הכמות: ${own(item)}`,
  },
  plans: {
    plan: 'מסלול',
    billing: 'חיוב',
    periods: { day: 'יומי', week: 'שבועי', month: 'חודשי', year: 'שנתי' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'למשתמש',
    saving: (percent) => `חיסכון של ${own(`${percent}%`)}`,
    trial: (days) => `${counted(days, 'היום הראשון', 'היומיים הראשונים', 'הימים הראשונים')} חינם`,
    setupFee: (amount) => `דמי הקמה ${own(amount)}, פעם אחת`,
    seats: 'משתמשים',
    fewer: 'משתמש אחד פחות',
    more: 'משתמש אחד יותר',
    today: (amount) => `לתשלום היום: ${own(amount)}.`,
    next: (amount, date, each) => `לאחר מכן ${own(amount)} ב־${own(date)}, ואחר כך ${each}.`,
    ends: (count) => `מסתיים אחרי ${counted(count, 'תשלום אחד', 'שני תשלומים', 'תשלומים')}.`,
    cancel: 'אפשר לבטל בכל עת לפני התשלום הבא.',
    howToCancel: 'איך מבטלים',
  },
};
