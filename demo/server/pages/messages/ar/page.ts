import type { PlanInterval } from '../../../../../src/protocol/interval.ts';
import { isolated } from '../isolate.ts';
import type { PageMessages } from '../page-messages.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn<'one' | 'two' | 'few' | 'many'>('ar');
const per: Record<PlanInterval, string> = { day: 'يوميًا', week: 'أسبوعيًا', month: 'شهريًا', year: 'سنويًا' };
const units: Record<PlanInterval, readonly [one: string, two: string, few: string, many: string, other: string]> = {
  day: ['يوم', 'يومين', 'أيام', 'يومًا', 'يوم'],
  week: ['أسبوع', 'أسبوعين', 'أسابيع', 'أسبوعًا', 'أسبوع'],
  month: ['شهر', 'شهرين', 'أشهر', 'شهرًا', 'شهر'],
  year: ['سنة', 'سنتين', 'سنوات', 'سنة', 'سنة'],
};

function counted(count: number, interval: PlanInterval): string {
  const [one, two, few, many, other] = units[interval];
  return plural(count, {
    one,
    two,
    few: `${count} ${few}`,
    many: `${count} ${many}`,
    other: `${count} ${other}`,
  });
}

const minutesText = (count: number) =>
  plural(count, {
    one: 'دقيقة',
    two: 'دقيقتين',
    few: `${count} دقائق`,
    many: `${count} دقيقة`,
    other: `${count} دقيقة`,
  });

export const page: PageMessages = {
  language: 'اللغة',
  terms: 'الشروط والأحكام',
  privacy: 'الخصوصية',
  refunds: 'سياسة الاسترداد',
  poweredBy: `دفع آمن عبر ${isolated('Pay Link')}`,
  questions: (seller) => `لديك أسئلة؟ تواصل مع ${isolated(seller)}:`,
  testMode: 'وضع الاختبار.',
  testModeDetail: 'لا تُحوَّل أموال حقيقية، وتُرفض البطاقات الحقيقية.',
  subtotal: 'المجموع الفرعي',
  discount: 'الخصم',
  shipping: 'الشحن',
  tax: 'الضريبة',
  taxIncluded: (amount) => `يشمل ضريبة قدرها ${isolated(amount)}`,
  tip: 'الإكرامية',
  fee: 'رسوم الدفع',
  setupFee: 'رسوم التفعيل',
  total: 'الإجمالي',
  dueToday: 'المستحق اليوم',
  dueLater: 'المستحق لاحقًا',
  totalEvery: (every) => `الإجمالي ${every}`,
  quantity: (quantity, unit) => `${quantity} × ${isolated(unit)}`,
  reference: 'المرجع',
  every: { once: '', week: 'أسبوعيًا', month: 'شهريًا', quarter: 'كل ثلاثة أشهر', year: 'سنويًا' },
  planEvery: (interval, count) => (count === 1 ? per[interval] : `كل ${counted(count, interval)}`),
  nextCharge: (amount, date) => `الدفعة التالية ${isolated(amount)} في ${isolated(date)}.`,
  nextChargeDate: (date) => `الدفعة التالية في ${isolated(date)}.`,
  renews: 'يتكرر الدفع إلى أن تُلغيه.',
  endsAfter: (charges) =>
    `ينتهي تلقائيًا بعد ${plural(charges, {
      one: 'دفعة واحدة',
      two: 'دفعتين',
      few: `${charges} دفعات`,
      many: `${charges} دفعة`,
      other: `${charges} دفعة`,
    })}.`,
  howToCancelAt: (place) => `يمكنك الإلغاء في أي وقت: ${isolated(place)}`,
  howToCancel: (contact) => `يمكنك الإلغاء في أي وقت: راسل ${isolated(contact)}.`,
  trial: (days) => `أول ${counted(days, 'day')} مجانًا`,
  errorTitle: (count) =>
    `يُرجى تصحيح ${plural(count, {
      one: 'خانة واحدة',
      two: 'خانتين',
      few: `${count} خانات`,
      many: `${count} خانة`,
      other: `${count} خانة`,
    })}`,
  notFoundTitle: 'صفحة الدفع هذه غير موجودة',
  notFoundText: 'قد يكون العنوان ناقصًا أو قديمًا. اطلب عنوانًا جديدًا ممن أرسله إليك.',
  prefillTitle: 'لم يعد هذا الرابط الشخصي صالحًا',
  prefillText: 'لم يُخصم أي مبلغ. اطلب رابطًا جديدًا ممن أرسله إليك.',
  crossSiteTitle: 'لم يأتِ هذا النموذج من صفحتنا',
  crossSiteText: 'حرصًا على سلامتك لم يُقبل النموذج ولم يُخصم أي مبلغ. افتح رابط الدفع من جديد.',
  failureTitle: 'حدث خطأ من جانبنا',
  failureText: 'لم يُخصم أي مبلغ في هذه الخطوة. أعد المحاولة بعد قليل.',
  tooManyTitle: 'عدد المحاولات كبير جدًا',
  tooManyText: (minutes) =>
    `لم يُخصم أي مبلغ في هذه الخطوة. حفاظًا على سلامة الجميع، انتظر ${minutesText(minutes)} ثم أعد المحاولة.`,
  tryAgain: 'إعادة المحاولة',
};
