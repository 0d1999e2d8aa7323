import type { MailMessages } from './mail-messages.ts';

export const he: MailMessages = {
  direction: 'rtl',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'סכום',
    discount: 'הנחה',
    shipping: 'משלוח',
    tax: 'מס',
    tip: 'טיפ',
    fee: 'עמלות שכוסו',
    total: 'סך הכול',
    refunded: 'הוחזר',
    order: 'הזמנה',
    reference: 'אסמכתה',
    payer: 'שולם על ידי',
    paidAt: 'שולם בתאריך',
    payableUntil: 'ניתן לשלם עד',
  },
  testMode: 'מצב בדיקה: לא עובר כסף אמיתי.',
  questions: (seller, contact) => `שאלות? אפשר לכתוב אל ${seller}: ${contact}`,
  sentFor: (seller) => `הודעה זו נשלחה אליך משום ש־${seller} גובה תשלומים באמצעות Pay Link.`,
  linkSent: {
    subject: (seller, name) => `בקשת תשלום מאת ${seller}: ${name}`,
    text: (seller, name) => `קיבלת מאת ${seller} קישור לתשלום עבור „${name}”. אפשר לשלם בדף מאובטח.`,
    action: 'פתיחת דף התשלום',
  },
  reminder: {
    subject: (name) => `תזכורת: בקרוב לא יהיה אפשר לשלם עבור ${name}`,
    text: (seller, name, until) => `הקישור לתשלום מאת ${seller} עבור „${name}” תקף עד ${until}.`,
    ignore: 'אם כבר שילמת, אין צורך לעשות דבר.',
  },
  receipt: {
    subject: (seller) => `הקבלה שלך מאת ${seller}`,
    text: (seller, amount) => `תודה. התשלום שלך בסך ${amount} התקבל אצל ${seller}.`,
    nextCharge: (amount, date) => `החיוב הבא: ${amount} בתאריך ${date}.`,
  },
  latePayment: {
    subject: (name) => `התשלום שלך הגיע באיחור: ${name}`,
    accepted: (seller, amount) => `התשלום שלך בסך ${amount} הגיע אחרי המועד, ובכל זאת התקבל אצל ${seller}.`,
    returned: (seller, amount) =>
      `התשלום שלך בסך ${amount} הגיע כשכבר לא היה אפשר לקבל אותו אצל ${seller}. הסכום המלא מוחזר אליך.`,
  },
  refund: {
    subject: (seller, amount) => `החזר של ${amount} מאת ${seller}`,
    text: (seller, amount) => `קיבלת מאת ${seller} החזר של ${amount}. ייתכן שיעברו כמה ימים עד שהבנק יציג אותו.`,
    noPlace: (name) => `כשהתשלום שלך עבור „${name}” הגיע, הכול כבר היה תפוס.`,
  },
  sellerPaid: {
    subject: (amount, name) => `שולם: ${amount} עבור ${name}`,
    text: (amount, name) => `תשלום בסך ${amount} עבור „${name}” הושלם בהצלחה.`,
  },
  sellerOverLimit: {
    subject: (name) => `תשלום מעל המגבלה: ${name}`,
    accepted: (amount, name) => `תשלום בסך ${amount} עבור „${name}” הגיע אף שהמגבלה הושגה. לפי הגדרתך הוא התקבל.`,
    returned: (amount, name) => `תשלום בסך ${amount} עבור „${name}” הגיע אף שהמגבלה הושגה. הוא מוחזר.`,
  },
  sellerExpiring: {
    subject: (name) => `עדיין לא שולם: ${name} עומד לפוג`,
    text: (name, until) => `הקישור לתשלום „${name}” תקף עד ${until}, ואיש עדיין לא שילם באמצעותו.`,
    action: 'פתיחת הקישור לתשלום',
  },
};
