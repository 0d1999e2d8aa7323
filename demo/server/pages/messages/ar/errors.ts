import type { ErrorMessages } from '../error-messages.ts';
import { isolated } from '../isolate.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn<'one' | 'two' | 'few' | 'many'>('ar');
const characters = (count: number) =>
  plural(count, {
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  });

export const errors: ErrorMessages = {
  missing: {
    email: 'أدخل بريدك الإلكتروني',
    name: 'أدخل اسمك الكامل',
    phone: 'أدخل رقم هاتفك',
    company: 'أدخل اسم شركتك',
    taxId: 'أدخل رقمك الضريبي',
    line1: 'أدخل الشارع ورقم المبنى',
    locality: 'أدخل المدينة',
    plan: 'اختر باقة',
    shipping: 'اختر طريقة شحن',
  },
  required: (label) => `املأ خانة «${isolated(label)}»`,
  choose: (label) => `اختر قيمة لخانة «${isolated(label)}»`,
  consent: 'ضع علامة في هذا المربع للمتابعة',
  email: `أدخل بريدًا إلكترونيًا، مثل ${isolated('name@example.com')}`,
  phone: `أدخل رقم هاتف بالأرقام، مثل ${isolated('+966 50 123 4567')}`,
  tooLong: (max) => `الحد الأقصى ${characters(max)}`,
  tooShort: (min) => `الحد الأدنى ${characters(min)}`,
  number: 'أدخل عددًا بالأرقام',
  date: `أدخل التاريخ بصيغة السنة ثم الشهر ثم اليوم، مثل ${isolated('2027-01-31')}`,
  option: 'اختر أحد الخيارات',
  invalid: 'لم يُقبل ما أدخلته. يُرجى التحقق منه.',
  quantity: (min, max) => `أدخل عددًا صحيحًا من ${min} إلى ${max}`,
  country: 'اختر بلدًا من القائمة',
  nothingChosen: 'اختر منتجًا واحدًا على الأقل',
  amountMissing: 'اختر مبلغًا أو أدخله',
  amountUnreadable: (example) => `أدخل المبلغ بالأرقام، مثل ${isolated(example)}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'أدخل مبلغًا صحيحًا من دون كسور عشرية'
      : `الحد الأقصى ${plural(exponent, {
          one: 'خانة عشرية واحدة',
          two: 'خانتان عشريتان',
          few: `${exponent} خانات عشرية`,
          many: `${exponent} خانة عشرية`,
          other: `${exponent} خانة عشرية`,
        })}`,
  amountCurrency: (currency) => `المبالغ هنا بعملة ${isolated(currency)}. أدخل الرقم فقط.`,
  amountSmall: (min) => `أدخل ${isolated(min)} على الأقل`,
  amountLarge: (max) => `أدخل ${isolated(max)} على الأكثر`,
  amountStep: (step) => `أدخل مبلغًا من مضاعفات ${isolated(step)}`,
  ambiguous: 'يمكن قراءة هذا المبلغ بطريقتين. اختر المبلغ الذي تقصده.',
  onlyAvailable: (count) => (count === 0 ? 'لم يبقَ منه شيء' : `المتوفر ${count} فقط`),
  unavailableQuantity: 'هذه الكمية غير متوفرة. اختر كمية أقل.',
  byCode: {
    field_required: 'هذه الخانة لازمة للمتابعة',
    option_invalid: 'هذا الخيار غير متاح. اختر خيارًا آخر.',
    promo_invalid: 'هذا الرمز غير صالح هنا',
    promo_expired: 'انتهت صلاحية هذا الرمز',
    item_sold_out: 'نفدت الكمية. اختر منتجًا آخر.',
    item_temporarily_held: 'هذا محجوز لشخص يدفع الآن. أعد المحاولة بعد بضع دقائق أو اختر منتجًا آخر.',
    already_subscribed: 'يوجد اشتراك بهذا البريد الإلكتروني بالفعل. أرسلنا إليه رابطًا لإدارة الاشتراك.',
  },
};
