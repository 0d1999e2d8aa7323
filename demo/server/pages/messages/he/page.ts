import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import { isolated } from '../isolate.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn<'one' | 'two'>('he');
const per: Record<PlanInterval, string> = { day: 'ליום', week: 'לשבוע', month: 'לחודש', year: 'לשנה' };
const units: Record<PlanInterval, readonly [one: string, two: string, many: string]> = {
  day: ['יום', 'יומיים', 'ימים'],
  week: ['שבוע', 'שבועיים', 'שבועות'],
  month: ['חודש', 'חודשיים', 'חודשים'],
  year: ['שנה', 'שנתיים', 'שנים'],
};

function counted(count: number, interval: PlanInterval): string {
  const [one, two, many] = units[interval];
  return plural(count, { one, two, other: `${count} ${many}` });
}

export const page: PageMessages = {
  language: 'שפה',
  terms: 'תנאים',
  privacy: 'פרטיות',
  refunds: 'החזרים',
  poweredBy: `תשלום מאובטח באמצעות ${isolated('Pay Link')}`,
  questions: (seller) => `שאלות? צרו קשר עם ${isolated(seller)}:`,
  testMode: 'מצב בדיקה.',
  testModeDetail: 'לא עובר כסף אמיתי, וכרטיסים אמיתיים נדחים.',
  subtotal: 'סכום ביניים',
  discount: 'הנחה',
  shipping: 'משלוח',
  tax: 'מס',
  taxIncluded: (amount) => `כולל מס בסך ${isolated(amount)}`,
  tip: 'טיפ',
  fee: 'עמלת תשלום',
  setupFee: 'דמי הקמה',
  total: 'סה״כ',
  dueToday: 'לתשלום היום',
  dueLater: 'לתשלום בהמשך',
  totalEvery: (every) => `סה״כ ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${isolated(unit)}`,
  reference: 'אסמכתה',
  every: { once: '', week: 'לשבוע', month: 'לחודש', quarter: 'לרבעון', year: 'לשנה' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `כל ${counted(count, interval)}`),
  nextCharge: (amount, date) => `החיוב הבא: ${isolated(amount)} ב־${isolated(date)}.`,
  nextChargeDate: (date) => `החיוב הבא ב־${isolated(date)}.`,
  renews: 'התשלום חוזר עד שתבטלו.',
  endsAfter: (charges) =>
    `מסתיים מעצמו אחרי ${plural(charges, { one: 'חיוב אחד', two: 'שני חיובים', other: `${charges} חיובים` })}.`,
  howToCancelAt: (place) => `אפשר לבטל בכל עת: ${isolated(place)}`,
  howToCancel: (contact) => `אפשר לבטל בכל עת: כתבו אל ${isolated(contact)}.`,
  trial: (days) =>
    plural(days, {
      one: 'היום הראשון חינם',
      two: 'היומיים הראשונים חינם',
      other: `${days} הימים הראשונים חינם`,
    }),
  errorTitle: (count) => `יש לתקן ${plural(count, { one: 'פרט אחד', two: 'שני פרטים', other: `${count} פרטים` })}`,
  notFoundTitle: 'עמוד התשלום הזה אינו קיים',
  notFoundText: 'ייתכן שהכתובת אינה שלמה או אינה עדכנית. בקשו כתובת חדשה ממי ששלח לכם אותה.',
  prefillTitle: 'הקישור האישי הזה כבר אינו תקף',
  prefillText: 'לא בוצע חיוב. בקשו קישור חדש ממי ששלח לכם אותו.',
  crossSiteTitle: 'הטופס הזה לא הגיע מהעמוד שלנו',
  crossSiteText: 'לביטחונכם הטופס לא התקבל ולא בוצע חיוב. פתחו שוב את קישור התשלום.',
  failureTitle: 'אירעה תקלה אצלנו',
  failureText: 'בשלב הזה לא בוצע חיוב. נסו שוב בעוד רגע.',
  tooManyTitle: 'יותר מדי ניסיונות',
  tooManyText: (minutes) =>
    `בשלב הזה לא בוצע חיוב. לביטחון כולם, המתינו ${plural(minutes, {
      one: 'דקה',
      two: 'שתי דקות',
      other: `${minutes} דקות`,
    })} ונסו שוב.`,
  tryAgain: 'ניסיון נוסף',
};
