import { counted, every, own } from './he.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'לא בוצע חיוב.';
const notAgain = 'אל תשלמו שוב.';
const tooMuch = 'הסכום גבוה מדי.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'לא היה מספיק כסף בחשבון או בכרטיס.',
  rejected_by_payer: 'התשלום לא אושר.',
  timeout: 'הבנק לא השיב בזמן.',
  payer_not_found: 'החשבון לא נמצא.',
  not_allowed: 'הבנק סירב לאשר את הכרטיס.',
  limit_exceeded: 'הסכום חורג ממגבלה של הכרטיס או החשבון.',
  provider_error: 'אירעה תקלה בשירות התשלומים.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  const like = `למשל ${own(example)}.`;
  if (why === 'other-currency') return `התשלום הזה הוא במטבע ${own(currency)}. הזינו סכום במטבע הזה, ${like}`;
  if (why === 'sign') return `הזינו את הסכום בלי סימן פלוס או מינוס, ${like}`;
  if (why === 'too-many-decimals') return `יש יותר מדי ספרות אחרי הנקודה עבור ${own(currency)}. הזינו ${like}`;
  return why === 'too-large' ? tooMuch : `הזינו את הסכום בספרות, ${like}`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, min, max, step, least, most } = context;
  const label = own(context.label);
  switch (code) {
    case 'amount_required':
      return 'בחרו סכום או הזינו אותו.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'אפשר לקרוא את הסכום בשתי דרכים. בחרו את הסכום הנכון.';
    case 'amount_too_small':
      return min ? `הסכום הנמוך ביותר הוא ${own(min)}.` : 'הסכום נמוך מדי.';
    case 'amount_too_large':
      return max ? `הסכום הגבוה ביותר הוא ${own(max)}.` : tooMuch;
    case 'amount_step':
      return step ? `הזינו כפולה של ${own(step)}.` : 'הסכום הזה אינו אפשרי.';
    case 'field_required':
      return `חסר: ${label}.`;
    case 'item_required':
      return 'בחרו לפחות פריט אחד.';
    case 'option_required':
      return `יש לבחור: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: האפשרות הזאת אינה זמינה. בחרו אחרת.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: הכמות חייבת להיות ${least} בדיוק.`
        : `${label}: הזינו מספר מ־${least} עד ${most}.`;
    case 'promo_invalid':
      return 'הקוד הזה אינו תקף כאן. בדקו או הסירו אותו.';
    case 'promo_expired':
      return 'תוקף הקוד פג. הסירו אותו כדי להמשיך.';
    case 'consent_required':
      return `סמנו את התיבה כדי להמשיך: ${label}`;
    default:
      if (field === 'email') return `הזינו כתובת דוא״ל, למשל ${own('name@example.com')}.`;
      if (field === 'phone') return `הזינו מספר טלפון בספרות, למשל ${own('+972 50-123-4567')}.`;
      return `בדקו מה שהזנתם: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'אין חיבור לאינטרנט. לא נשלח דבר. התחברו ולחצו שוב על הכפתור.',
  rate_limited: 'היו יותר מדי ניסיונות. המתינו דקה ולחצו שוב על הכפתור.',
  provider_unavailable: `שירות התשלומים אינו זמין כרגע. ${nothing} נסו שוב בעוד דקה.`,
  already_subscribed: `המינוי הזה כבר קיים. הסבר על ניהולו נשלח לכתובת הדוא״ל הרשומה. ${nothing}`,
  prefill_token_invalid: `תוקף קישור התשלום האישי הזה פג. ${nothing} בקשו קישור חדש.`,
  return_url_not_allowed: `העמוד הזה אינו מוגדר עבור קישור התשלום הזה. ${nothing}`,
  blocked_by_csp: `העמוד הזה אינו מורשה להתחבר לשירות התשלומים. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `לאחר מכן ${own(amount)}${every[repeat]}, והחיוב הבא ב־${own(date)}. אפשר להפסיק בכל עת.`,
  quoteFailed: 'לא ניתן היה לחשב את הסכום הכולל. לחצו שוב על הכפתור.',
  taxIncluded: (tax) => `כולל מס בסך ${own(tax)}`,
  summary: {
    subtotal: 'סכום ביניים',
    discount: 'הנחה',
    shipping: 'משלוח',
    tax: 'מס',
    tip: 'טיפ',
    fee: 'עמלת תשלום',
    total: 'סה״כ',
    setupFee: 'דמי הקמה',
    today: 'לתשלום היום',
    later: 'לתשלום בהמשך',
  },
  done: 'סיום',
  back: 'חזרה',
  startOver: 'ביצוע תשלום נוסף',
  contact: (name) => `יצירת קשר עם ${own(name)}`,
  unavailable: {
    not_found: { title: 'קישור התשלום הזה אינו קיים', text: 'בדקו את הכתובת או שאלו את מי ששלח לכם את הקישור.' },
    scheduled: { title: 'עדיין לא נפתח', text: 'עדיין אי אפשר לשלם.' },
    inactive: { title: 'מושהה', text: `קישור התשלום הזה כבוי. ${nothing}` },
    expired: { title: 'תוקף הקישור פג', text: `הזמן לתשלום הסתיים. ${nothing}` },
    exhausted: { title: 'כבר לא זמין', text: `כל המקומות נתפסו. ${nothing}` },
    archived: { title: 'הקישור סגור', text: `אי אפשר עוד לשלם דרכו. ${nothing}` },
    held: {
      title: 'כל המקומות שמורים כרגע',
      text: 'מישהו אחר משלם עכשיו על המקום האחרון. אם התשלום לא יושלם, המקום יתפנה.',
    },
    origin_not_allowed: {
      title: 'לא זמין בעמוד הזה',
      text: 'קישור התשלום הזה אינו פועל באתר הזה. אפשר לשלם בעמוד של הקישור עצמו.',
    },
    unsupported: { title: 'עוד שלב אחד', text: 'התשלום מתבצע בעמוד מאובטח נפרד.' },
  },
  startsAt: (date) => `אפשר יהיה לשלם החל מ־${own(date)}.`,
  looksAgain: (seconds) => `העמוד הזה יבדוק שוב בעוד ${counted(seconds, 'שנייה אחת', 'שתי שניות', 'שניות')}.`,
  endsIn: (minutes) => `נסגר בעוד ${counted(minutes, 'פחות מדקה', 'שתי דקות', 'דקות')}.`,
  fewLeft: (count) => (count === 1 ? 'נשאר רק 1.' : `נשארו רק ${count}.`),
  uncertain: { title: 'התשלום שלכם בבדיקה', text: `${notAgain} הבדיקה תיקח רק רגע.` },
  uncertainStalled: {
    title: 'לא הצלחנו להתחבר לשירות התשלומים',
    text: `${notAgain} בדקו את החיבור לאינטרנט, ואז בקשו בדיקה נוספת.`,
  },
  checkAgain: 'בדיקה נוספת',
  frameTitle: (merchant) => `תשלום מאובטח אל ${own(merchant)}`,
  openingPayment: 'עמוד התשלום המאובטח נפתח',
  popupBlocked: {
    title: 'המשיכו בחלון חדש',
    text: 'עמוד התשלום המאובטח ייפתח בחלון נפרד. העמוד הזה ימתין לכם.',
  },
  openWindow: 'המשך בחלון חדש',
  inPopup: { title: 'סיימו את התשלום בחלון השני', text: 'התוצאה תופיע בעמוד הזה מיד לאחר התשלום.' },
  popupClosed: {
    title: 'סיימתם לשלם?',
    text: 'חלון התשלום נסגר. אנחנו בודקים. אם לא שילמתם, אפשר לפתוח אותו שוב.',
  },
  showWindow: 'הצגת חלון התשלום',
  redirecting: { title: 'מעבר לעמוד התשלום המאובטח', text: 'לאחר מכן תחזרו לכאן.' },
  goToPayment: 'לעמוד התשלום',
  waiting: { title: 'ממתינים לתשלום שלכם', text: 'התוצאה תופיע בעמוד הזה מיד כשתהיה.' },
  unreachable: `החיבור נותק. אנחנו ממשיכים לבדוק. ${notAgain}`,
  paid: (merchant) => ({
    title: 'תודה רבה',
    text: merchant ? `התשלום שלכם התקבל אצל ${own(merchant)}.` : 'התשלום שלכם התקבל.',
  }),
  paidLate: { title: 'התשלום שלכם הגיע', text: 'הוא הגיע אחרי שהזמן לתשלום הסתיים. המוכר ייצור אתכם קשר.' },
  processing: { title: 'הבנק מטפל בתשלום', text: `התשלום בתהליך ועשוי לקחת זמן. ${notAgain}` },
  referenceLabel: 'אסמכתה',
  receiptTo: (email) => `קבלה תישלח אל ${own(email)}.`,
  continueTo: (host) => `המשך אל ${own(host)}`,
  problemsTitle: (count) => `יש לתקן ${counted(count, 'פרט אחד', 'שני פרטים', 'פרטים')}`,
  problem,
  refused: (code) => refusals[code] ?? `הפעולה לא הצליחה. ${nothing} נסו שוב.`,
  didYouMean: (one, other) => `התכוונתם ל־${own(one)} או ל־${own(other)}?`,
  priceChanged: (before, now) => ({
    title: 'המחיר השתנה',
    text: `הוא היה ${own(before)} ועכשיו הוא ${own(now)}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'התשלום נדחה',
    text: `${reason ? declines[reason] : 'הבנק דחה אותו.'} ${nothing} אפשר לנסות אמצעי תשלום אחר.`,
  }),
  sessionExpired: {
    title: 'חלף יותר מדי זמן',
    text: `תוקף עמוד התשלום פג. ${nothing} הפרטים שלכם עדיין כאן.`,
  },
  refunded: (isLate) => ({
    title: 'הכסף שלכם בדרך חזרה',
    text: `התשלום הגיע אחרי ${isLate ? 'שהזמן לתשלום הסתיים' : 'שהמקום האחרון נתפס'}, ואנחנו מחזירים אותו.`,
  }),
};
