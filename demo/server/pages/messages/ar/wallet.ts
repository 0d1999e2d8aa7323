import { isolated } from '../isolate.ts';
import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'امسح الرمز بهاتفك، أو افتح المحفظة على هذا الجهاز.',
    qrCode: 'رمز QR لمحفظتك',
    openWallet: 'فتح المحفظة',
    copy: 'نسخ',
    copied: 'تم النسخ',
    copyWhat: (label) => `نسخ ${label}`,
    simulate: 'في هذا العرض التجريبي فقط:',
    simulateAt: { bank: 'محاكاة: دفع هذا التحويل', counter: 'محاكاة: الدفع عند الصندوق' },
  },
  places: {
    wallet: {
      name: 'محفظة محاكاة',
      question: 'هل توافق على هذا الدفع؟',
      approve: 'الموافقة على الدفع',
      done: 'لقد وافقت على هذا الدفع',
    },
    bank: {
      name: 'بنك محاكاة',
      question: 'هل تريد إرسال هذا التحويل؟',
      approve: 'دفع هذا التحويل',
      done: 'تم دفع التحويل',
    },
    counter: {
      name: 'صندوق محاكاة',
      question: 'هل تدفع هذا الرمز نقدًا؟',
      approve: 'الدفع نقدًا',
      done: 'تم الدفع عند الصندوق',
    },
  },
  simulation: 'هذه محاكاة. لا تنتقل أي أموال حقيقية.',
  to: 'إلى',
  amount: 'المبلغ',
  reference: 'المرجع',
  expires: 'تنتهي الصلاحية',
  decline: 'رفض',
  approved: (seller) => `تم إعلام ${isolated(seller)}. لم يبقَ شيء تفعله هنا: أغلق هذه الصفحة وعُد إلى حيث كنت تدفع.`,
  declinedTitle: 'لقد رفضت هذا الدفع',
  declined: 'لم يُخصم أي مبلغ. يمكنك اختيار طريقة دفع أخرى في صفحة الدفع.',
  expiredTitle: 'انتهى وقت هذا الطلب',
  expired: 'لم يُخصم أي مبلغ. عُد إلى صفحة الدفع وابدأ من جديد.',
  withdrawnTitle: 'سُحب هذا الطلب',
  withdrawn: 'أُلغي الدفع أو فشل. لم يُخصم أي مبلغ.',
  returnedTitle: 'أُعيدت أموالك',
  returned: (seller) => `لم يعد بإمكان ${isolated(seller)} قبول الدفع. ستعود الأموال إليك.`,
  unknownTitle: 'لا يوجد طلب كهذا',
  unknown: 'ربما يكون العنوان ناقصًا أو قديمًا. لم يُخصم أي مبلغ.',
};
