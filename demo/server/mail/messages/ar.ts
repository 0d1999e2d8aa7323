import type { MailMessages } from './mail-messages.ts';

export const ar: MailMessages = {
  direction: 'rtl',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'المبلغ',
    discount: 'الخصم',
    shipping: 'الشحن',
    tax: 'الضريبة',
    tip: 'الإكرامية',
    fee: 'الرسوم المغطاة',
    total: 'الإجمالي',
    refunded: 'المبلغ المُسترد',
    order: 'رقم الطلب',
    reference: 'المرجع',
    payer: 'الدافع',
    paidAt: 'تاريخ الدفع',
    payableUntil: 'يمكن الدفع حتى',
  },
  testMode: 'وضع الاختبار: لا تُحوَّل أي أموال حقيقية.',
  questions: (seller, contact) => `هل لديك أسئلة؟ راسل ${seller}: ${contact}`,
  sentFor: (seller) => `تصلك هذه الرسالة لأن ${seller} يستلم المدفوعات عبر Pay Link.`,
  linkSent: {
    subject: (seller, name) => `طلب دفع من ${seller}: ${name}`,
    text: (seller, name) => `أرسل إليك ${seller} رابط دفع مقابل «${name}». يمكنك الدفع على صفحة آمنة.`,
    action: 'فتح صفحة الدفع',
  },
  reminder: {
    subject: (name) => `تذكير: قريبًا لن يعود بالإمكان دفع ${name}`,
    text: (seller, name, until) => `رابط الدفع من ${seller} مقابل «${name}» صالح حتى ${until}.`,
    ignore: 'إذا كنت قد دفعت بالفعل، فلا حاجة إلى أي إجراء.',
  },
  receipt: {
    subject: (seller) => `إيصالك من ${seller}`,
    text: (seller, amount) => `شكرًا لك. استلم ${seller} دفعتك بقيمة ${amount}.`,
    nextCharge: (amount, date) => `الدفعة التالية ${amount} بتاريخ ${date}.`,
  },
  latePayment: {
    subject: (name) => `وصلت دفعتك متأخرة: ${name}`,
    accepted: (seller, amount) => `وصلت دفعتك بقيمة ${amount} بعد انتهاء المهلة، ومع ذلك قبلها ${seller}.`,
    returned: (seller, amount) =>
      `وصلت دفعتك بقيمة ${amount} بعد أن لم يعد بإمكان ${seller} قبولها. سيُعاد إليك المبلغ كاملًا.`,
  },
  refund: {
    subject: (seller, amount) => `استرداد ${amount} من ${seller}`,
    text: (seller, amount) => `أعاد إليك ${seller} مبلغ ${amount}. قد يحتاج مصرفك إلى بضعة أيام لإظهاره.`,
    noPlace: (name) => `عندما وصلت دفعتك مقابل «${name}» كان كل شيء قد نفد.`,
  },
  sellerPaid: {
    subject: (amount, name) => `تم الدفع: ${amount} مقابل ${name}`,
    text: (amount, name) => `تمت بنجاح دفعة بقيمة ${amount} مقابل «${name}».`,
  },
  sellerOverLimit: {
    subject: (name) => `دفعة فوق الحد: ${name}`,
    accepted: (amount, name) => `وصلت دفعة بقيمة ${amount} مقابل «${name}» رغم بلوغ الحد. وقد قُبلت وفقًا لإعداداتك.`,
    returned: (amount, name) => `وصلت دفعة بقيمة ${amount} مقابل «${name}» رغم بلوغ الحد. وتجري إعادتها.`,
  },
  sellerExpiring: {
    subject: (name) => `لم يدفع أحد بعد: ${name} تنتهي صلاحيته قريبًا`,
    text: (name, until) => `رابط الدفع «${name}» صالح حتى ${until}، ولم يدفع به أحد بعد.`,
    action: 'فتح رابط الدفع',
  },
};
