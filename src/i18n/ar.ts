import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** Keeps what may run the other way apart from the sentence around it. */
export const own = (text: string): string => `\u2068${text}\u2069`;

type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const rules = new Intl.PluralRules('ar');
/** One and two are words of their own; the other forms stand after their number, and zero takes the last. */
export function counted(count: number, ...forms: Forms): string {
  const at = ['one', 'two', 'few', 'many'].indexOf(rules.select(count));
  return `${at === 0 || at === 1 ? '' : `${count} `}${forms.at(at)}`;
}

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' يوميًا',
  week: ' أسبوعيًا',
  month: ' شهريًا',
  quarter: ' كل ثلاثة أشهر',
  year: ' سنويًا',
};
const beforeAmount: Record<string, string> = {
  pay: 'ادفع',
  reserve: 'احجز مكانك مقابل',
  collect: 'ادفع',
  donate: 'تبرّع بمبلغ',
  book: 'احجز مقابل',
  subscribe: 'اشترك مقابل',
};
const verbs: Record<string, string> = {
  pay: 'ادفع',
  reserve: 'احجز مكانك',
  collect: 'ادفع',
  donate: 'تبرّع',
  book: 'احجز',
  subscribe: 'اشترك',
};
const lacks = { sold_out: 'نفدت الكمية', held: 'محجوز حاليًا', impossible: 'غير متوفر' };
const units: Record<PlanInterval, Forms> = {
  day: ['يوم', 'يومين', 'أيام', 'يومًا', 'يوم'],
  week: ['أسبوع', 'أسبوعين', 'أسابيع', 'أسبوعًا', 'أسبوع'],
  month: ['شهر', 'شهرين', 'أشهر', 'شهرًا', 'شهر'],
  year: ['سنة', 'سنتين', 'سنوات', 'سنة', 'سنة'],
};
const eachOf = (interval: PlanInterval, count: number): string => `كل ${counted(count, ...units[interval])}`;

export const words: LanguageWords = {
  form: {
    dir: 'rtl',
    close: 'إغلاق',
    retry: 'إعادة المحاولة',
    continueOnSecurePage: 'المتابعة في الصفحة الآمنة',
    testMode: 'وضع الاختبار: لن يُخصم أي مبلغ حقيقي',
    terms: 'الشروط والأحكام',
    privacy: 'الخصوصية',
    refund: 'سياسة الاسترداد',
    offline: { title: 'لا يوجد اتصال بالإنترنت', text: 'تحقق من الاتصال ثم أعد المحاولة.' },
    loadFailed: { title: 'تعذّر تحميل نموذج الدفع', text: 'لم يُخصم أي مبلغ. أعد المحاولة.' },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount[verb] ?? `${verb}:`} ${own(amount)}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – لا يُستحق أي مبلغ اليوم`,
    working: 'لحظة من فضلك…',
    amount: 'المبلغ',
    otherAmount: 'مبلغ آخر',
    typedAmount: 'المبلغ الذي تريده',
    interval: 'وتيرة الدفع',
    intervals: { once: 'مرة واحدة', week: 'أسبوعيًا', month: 'شهريًا', quarter: 'كل ثلاثة أشهر', year: 'سنويًا' },
    amountHint: (min, max) => {
      if (min && max) return `من ${own(min)} إلى ${own(max)}`;
      if (min) return `الحد الأدنى ${own(min)}`;
      return max ? `الحد الأقصى ${own(max)}` : '';
    },
    amountEcho: (amount) => `= ${own(amount)}`,
    reference: (id) => `المرجع: ${own(id)}`,
  },
  extras: {
    fields: {
      email: 'البريد الإلكتروني',
      name: 'الاسم الكامل',
      phone: 'رقم الهاتف',
      company: 'الشركة',
      taxId: 'الرقم الضريبي',
    },
    optional: 'اختياري',
    choose: 'اختر…',
    readMore: 'اقرأ المزيد',
    shippingAddress: 'عنوان الشحن',
    billingAddress: 'عنوان الفوترة',
    otherBilling: 'عنوان الفوترة مختلف',
    country: 'البلد أو المنطقة',
    line1: 'الشارع ورقم المبنى',
    line2: 'الشقة أو الطابق',
    locality: 'المدينة',
    postalCode: () => 'الرمز البريدي',
    region: (country) => {
      if (country === 'AE') return 'الإمارة';
      if (/AU|BR|IN|MX|US/.test(country)) return 'الولاية';
      if (/EG|IQ|JO|JP|KW|OM/.test(country)) return 'المحافظة';
      return /AR|CA|CN|ES|IT/.test(country) ? 'المقاطعة' : 'المنطقة';
    },
    shipping: 'الشحن',
    free: 'مجانًا',
    tip: 'إضافة إكرامية',
    noTip: 'بدون إكرامية',
    otherTip: 'مبلغ آخر',
    coverFee: (fee) => (fee ? `إضافة ${own(fee)} لتغطية رسوم هذه العملية` : 'تغطية رسوم هذه العملية'),
    promotionQuestion: 'هل لديك رمز خصم؟',
    promotionCode: 'رمز الخصم',
    apply: 'تطبيق',
    applied: (code) => `تم تطبيق الرمز ${own(code)}.`,
    remove: 'إزالة',
  },
  product: {
    chooseOne: 'اختر منتجًا واحدًا',
    chooseAny: 'اختر ما تريد',
    optional: 'اختياري',
    choose: 'اختر…',
    from: (price) => `ابتداءً من ${own(price)}`,
    was: (price) => `السعر السابق: ${own(price)}`,
    lacks,
    lacking: (option, lack, other) => `${own(option)}${other ? ` مع ${own(other)}` : ''}: ${lacks[lack]}`,
    left: (count) => `المتبقي ${count} فقط`,
    quantity: 'الكمية',
    quantityOf: (item) => `الكمية: ${own(item)}`,
    fewer: (item) => `تقليل الكمية: ${own(item)}`,
    more: (item) => `زيادة الكمية: ${own(item)}`,
  },
  plans: {
    plan: 'الباقة',
    billing: 'الفوترة',
    periods: { day: 'يوميًا', week: 'أسبوعيًا', month: 'شهريًا', year: 'سنويًا' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'لكل مقعد',
    saving: (percent) => `وفّر ${own(`${percent}%`)}`,
    trial: (days) => `أول ${counted(days, ...units.day)} مجانًا`,
    setupFee: (amount) => `رسوم تفعيل ${own(amount)} تُدفع مرة واحدة`,
    seats: 'المقاعد',
    fewer: 'إنقاص مقعد',
    more: 'إضافة مقعد',
    today: (amount) => `المستحق اليوم: ${own(amount)}.`,
    next: (amount, date, each) => `بعد ذلك ${own(amount)} في ${own(date)}، ثم ${each}.`,
    ends: (count) => `ينتهي بعد ${counted(count, 'دفعة واحدة', 'دفعتين', 'دفعات', 'دفعة', 'دفعة')}.`,
    cancel: 'يمكنك الإلغاء في أي وقت قبل الدفعة التالية.',
    howToCancel: 'كيفية الإلغاء',
  },
};
