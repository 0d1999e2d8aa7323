import type { ErrorMessages } from '../error-messages.ts';
import { isolated } from '../isolate.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn<'one' | 'two'>('he');
const characters = (count: number) => plural(count, { one: 'תו אחד', two: 'שני תווים', other: `${count} תווים` });

export const errors: ErrorMessages = {
  missing: {
    email: 'הזינו כתובת דוא״ל',
    name: 'הזינו שם מלא',
    phone: 'הזינו מספר טלפון',
    company: 'הזינו את שם החברה',
    taxId: 'הזינו מספר עוסק או ח״פ',
    line1: 'הזינו רחוב ומספר בית',
    locality: 'הזינו יישוב',
    plan: 'בחרו מסלול',
    shipping: 'בחרו שיטת משלוח',
  },
  required: (label) => `מלאו את ”${isolated(label)}“`,
  choose: (label) => `בחרו ערך עבור ”${isolated(label)}“`,
  consent: 'סמנו את התיבה כדי להמשיך',
  email: `הזינו כתובת דוא״ל, למשל ${isolated('name@example.com')}`,
  phone: `הזינו מספר טלפון בספרות, למשל ${isolated('+972 50-123-4567')}`,
  tooLong: (max) => `לכל היותר ${characters(max)}`,
  tooShort: (min) => `לפחות ${characters(min)}`,
  number: 'הזינו מספר בספרות',
  date: `הזינו תאריך לפי שנה, חודש ויום, למשל ${isolated('2027-01-31')}`,
  option: 'בחרו אחת מהאפשרויות',
  invalid: 'הפרט הזה לא התקבל. בדקו אותו בבקשה.',
  quantity: (min, max) => `הזינו מספר שלם מ־${min} עד ${max}`,
  country: 'בחרו מדינה מהרשימה',
  nothingChosen: 'בחרו לפחות פריט אחד',
  amountMissing: 'בחרו סכום או הזינו אותו',
  amountUnreadable: (example) => `הזינו את הסכום בספרות, למשל ${isolated(example)}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'הזינו סכום שלם, בלי ספרות אחרי הנקודה'
      : plural(exponent, {
          one: 'לכל היותר ספרה אחת אחרי הנקודה',
          two: 'לכל היותר שתי ספרות אחרי הנקודה',
          other: `לכל היותר ${exponent} ספרות אחרי הנקודה`,
        }),
  amountCurrency: (currency) => `הסכומים כאן הם במטבע ${isolated(currency)}. הזינו רק את המספר.`,
  amountSmall: (min) => `הזינו לפחות ${isolated(min)}`,
  amountLarge: (max) => `הזינו לכל היותר ${isolated(max)}`,
  amountStep: (step) => `הזינו כפולה של ${isolated(step)}`,
  ambiguous: 'אפשר לקרוא את הסכום בשתי דרכים. בחרו את הסכום הנכון.',
  onlyAvailable: (count) =>
    count === 0
      ? 'הפריט הזה אזל'
      : plural(count, { one: 'נשאר רק אחד', two: 'נשארו רק שניים', other: `נשארו רק ${count}` }),
  unavailableQuantity: 'הכמות הזאת אינה זמינה. בחרו כמות קטנה יותר.',
  byCode: {
    field_required: 'הפרט הזה נחוץ כדי להמשיך',
    option_invalid: 'האפשרות הזאת אינה זמינה. בחרו אחרת.',
    promo_invalid: 'הקוד הזה אינו תקף כאן',
    promo_expired: 'תוקף הקוד פג',
    item_sold_out: 'הפריט אזל מהמלאי. בחרו פריט אחר.',
    item_temporarily_held: 'הפריט שמור למי שמשלם כרגע. נסו שוב בעוד כמה דקות או בחרו פריט אחר.',
    already_subscribed: 'כבר קיים מינוי עם כתובת הדוא״ל הזאת. שלחנו אליה קישור לניהול המינוי.',
  },
};
