import { counted, every, own } from './ar.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'لم يُخصم أي مبلغ.';
const notAgain = 'لا تدفع مرة أخرى.';
const tooMuch = 'هذا المبلغ أكبر من اللازم.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'الرصيد في الحساب أو البطاقة غير كافٍ.',
  rejected_by_payer: 'لم تتم الموافقة على الدفع.',
  timeout: 'لم يردّ البنك في الوقت المحدد.',
  payer_not_found: 'لم يُعثر على الحساب.',
  not_allowed: 'رفض البنك البطاقة.',
  limit_exceeded: 'يتجاوز المبلغ حدّ البطاقة أو الحساب.',
  provider_error: 'حدث خطأ في خدمة الدفع.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  const like = `مثلًا ${own(example)}.`;
  if (why === 'other-currency') return `الدفع هنا بعملة ${own(currency)}. أدخل المبلغ بهذه العملة، ${like}`;
  if (why === 'sign') return `أدخل المبلغ من دون علامة زائد أو ناقص، ${like}`;
  if (why === 'too-many-decimals') return `الخانات العشرية أكثر مما تسمح به عملة ${own(currency)}. أدخل ${like}`;
  return why === 'too-large' ? tooMuch : `أدخل المبلغ بالأرقام، ${like}`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, min, max, step, least, most } = context;
  const label = own(context.label);
  switch (code) {
    case 'amount_required':
      return 'اختر مبلغًا أو أدخله.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'يمكن قراءة هذا المبلغ بطريقتين. اختر المبلغ الذي تقصده.';
    case 'amount_too_small':
      return min ? `أقل مبلغ هو ${own(min)}.` : 'هذا المبلغ أقل من اللازم.';
    case 'amount_too_large':
      return max ? `أكبر مبلغ هو ${own(max)}.` : tooMuch;
    case 'amount_step':
      return step ? `أدخل مبلغًا من مضاعفات ${own(step)}.` : 'هذا المبلغ غير متاح.';
    case 'field_required':
      return `يُرجى ملء: ${label}.`;
    case 'item_required':
      return 'اختر منتجًا واحدًا على الأقل.';
    case 'option_required':
      return `يُرجى الاختيار: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: هذا الخيار غير متاح. اختر خيارًا آخر.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: يجب أن تكون الكمية ${least} بالضبط.`
        : `${label}: أدخل عددًا من ${least} إلى ${most}.`;
    case 'promo_invalid':
      return 'هذا الرمز غير صالح هنا. تحقق منه أو أزِله.';
    case 'promo_expired':
      return 'انتهت صلاحية هذا الرمز. أزِله للمتابعة.';
    case 'consent_required':
      return `ضع علامة في هذا المربع للمتابعة: ${label}`;
    default:
      if (field === 'email') return `أدخل بريدًا إلكترونيًا، مثل ${own('name@example.com')}.`;
      if (field === 'phone') return `أدخل رقم هاتف بالأرقام، مثل ${own('+966 50 123 4567')}.`;
      return `تحقق مما أدخلته: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'لا يوجد اتصال بالإنترنت. لم يُرسل أي شيء. تحقق من الاتصال ثم اضغط على الزر مرة أخرى.',
  rate_limited: 'عدد المحاولات كبير جدًا. انتظر دقيقة ثم اضغط على الزر مرة أخرى.',
  provider_unavailable: `خدمة الدفع غير متاحة حاليًا. ${nothing} أعد المحاولة بعد دقيقة.`,
  already_subscribed: `هذا الاشتراك موجود بالفعل. أُرسلت طريقة إدارته إلى البريد الإلكتروني المسجّل. ${nothing}`,
  prefill_token_invalid: `انتهت صلاحية رابط الدفع الشخصي هذا. ${nothing} اطلب رابطًا جديدًا.`,
  return_url_not_allowed: `لم تُجهَّز هذه الصفحة لرابط الدفع هذا. ${nothing}`,
  blocked_by_csp: `لا يُسمح لهذه الصفحة بالاتصال بخدمة الدفع. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `بعد ذلك ${own(amount)}${every[repeat]}، والدفعة التالية في ${own(date)}. يمكنك التوقف في أي وقت.`,
  quoteFailed: 'تعذّر حساب الإجمالي. اضغط على الزر مرة أخرى.',
  taxIncluded: (tax) => `يشمل ضريبة قدرها ${own(tax)}`,
  summary: {
    subtotal: 'المجموع الفرعي',
    discount: 'الخصم',
    shipping: 'الشحن',
    tax: 'الضريبة',
    tip: 'الإكرامية',
    fee: 'رسوم الدفع',
    total: 'الإجمالي',
    setupFee: 'رسوم التفعيل',
    today: 'المستحق اليوم',
    later: 'المستحق لاحقًا',
  },
  done: 'تم',
  back: 'رجوع',
  startOver: 'إجراء دفعة أخرى',
  contact: (name) => `التواصل مع ${own(name)}`,
  unavailable: {
    not_found: { title: 'رابط الدفع هذا غير موجود', text: 'تحقق من العنوان أو اسأل من أرسل إليك الرابط.' },
    scheduled: { title: 'لم يُفتح بعد', text: 'لم يبدأ استقبال المدفوعات بعد.' },
    inactive: { title: 'متوقف مؤقتًا', text: `رابط الدفع هذا معطّل. ${nothing}` },
    expired: { title: 'انتهت صلاحية هذا الرابط', text: `انتهت مهلة الدفع. ${nothing}` },
    exhausted: { title: 'لم يعد متاحًا', text: `حُجزت جميع الأماكن. ${nothing}` },
    archived: { title: 'هذا الرابط مغلق', text: `لم يعد يقبل المدفوعات. ${nothing}` },
    held: {
      title: 'جميع الأماكن محجوزة مؤقتًا',
      text: 'شخص آخر يدفع الآن مقابل المكان الأخير. إذا لم يُكمل الدفع، فسيصبح المكان متاحًا من جديد.',
    },
    origin_not_allowed: {
      title: 'غير متاح في هذه الصفحة',
      text: 'رابط الدفع هذا لا يعمل في هذا الموقع. يمكنك الدفع في صفحته الخاصة.',
    },
    unsupported: { title: 'بقيت خطوة واحدة', text: 'يتم الدفع في صفحة آمنة مستقلة.' },
  },
  startsAt: (date) => `يمكن الدفع ابتداءً من ${own(date)}.`,
  looksAgain: (seconds) =>
    `ستتحقق هذه الصفحة مجددًا بعد ${counted(seconds, 'ثانية واحدة', 'ثانيتين', 'ثوانٍ', 'ثانية', 'ثانية')}.`,
  endsIn: (minutes) => `يُغلق خلال ${counted(minutes, 'أقل من دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')}.`,
  fewLeft: (count) => `المتبقي ${count} فقط.`,
  uncertain: { title: 'نتحقق من دفعتك', text: `${notAgain} لن يستغرق التحقق سوى لحظة.` },
  uncertainStalled: {
    title: 'تعذّر الوصول إلى خدمة الدفع',
    text: `${notAgain} افحص اتصالك بالإنترنت، ثم اطلب التحقق مرة أخرى.`,
  },
  checkAgain: 'التحقق مرة أخرى',
  frameTitle: (merchant) => `دفع آمن إلى ${own(merchant)}`,
  openingPayment: 'جارٍ فتح صفحة الدفع الآمنة',
  popupBlocked: {
    title: 'تابع في نافذة جديدة',
    text: 'تُفتح صفحة الدفع الآمنة في نافذة خاصة بها. هذه الصفحة في انتظارك.',
  },
  openWindow: 'المتابعة في نافذة جديدة',
  inPopup: { title: 'أكمل الدفع في النافذة الأخرى', text: 'ستعرض هذه الصفحة النتيجة فور إتمام الدفع.' },
  popupClosed: {
    title: 'هل أكملت الدفع؟',
    text: 'أُغلقت نافذة الدفع. نتحقق الآن. إذا لم تدفع، يمكنك فتحها من جديد.',
  },
  showWindow: 'إظهار نافذة الدفع',
  redirecting: { title: 'جارٍ نقلك إلى صفحة الدفع الآمنة', text: 'ستعود إلى هنا بعد ذلك.' },
  goToPayment: 'الانتقال إلى صفحة الدفع',
  waiting: { title: 'في انتظار دفعتك', text: 'ستعرض هذه الصفحة النتيجة فور ظهورها.' },
  unreachable: `انقطع الاتصال. نواصل التحقق. ${notAgain}`,
  paid: (merchant) => ({
    title: 'شكرًا لك',
    text: merchant ? `وصلت دفعتك إلى ${own(merchant)}.` : 'تم استلام دفعتك.',
  }),
  paidLate: { title: 'وصلت دفعتك', text: 'وصلت بعد انتهاء مهلة الدفع. سيتواصل معك البائع.' },
  processing: { title: 'يعالج البنك عملية الدفع', text: `العملية جارية وقد تستغرق بعض الوقت. ${notAgain}` },
  referenceLabel: 'المرجع',
  receiptTo: (email) => `سيُرسل إيصال إلى ${own(email)}.`,
  continueTo: (host) => `المتابعة إلى ${own(host)}`,
  problemsTitle: (count) => `يُرجى تصحيح ${counted(count, 'خانة واحدة', 'خانتين', 'خانات', 'خانة', 'خانة')}`,
  problem,
  refused: (code) => refusals[code] ?? `لم تنجح العملية. ${nothing} أعد المحاولة.`,
  didYouMean: (one, other) => `هل تقصد ${own(one)} أم ${own(other)}؟`,
  priceChanged: (before, now) => ({
    title: 'تغيّر السعر',
    text: `كان ${own(before)} وأصبح ${own(now)}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'رُفضت عملية الدفع',
    text: `${reason ? declines[reason] : 'رفضها البنك.'} ${nothing} يمكنك تجربة طريقة دفع أخرى.`,
  }),
  sessionExpired: {
    title: 'انتهى الوقت المتاح',
    text: `انتهت صلاحية صفحة الدفع. ${nothing} بياناتك ما زالت محفوظة هنا.`,
  },
  refunded: (isLate) => ({
    title: 'أموالك في طريقها إليك',
    text: `وصلت الدفعة بعد ${isLate ? 'انتهاء مهلة الدفع' : 'حجز آخر مكان'} وجارٍ ردّ المبلغ إليك.`,
  }),
};
