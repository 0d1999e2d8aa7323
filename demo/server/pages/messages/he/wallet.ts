import { isolated } from '../isolate.ts';
import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'סרקו את הקוד בטלפון, או פתחו את הארנק במכשיר הזה.',
    qrCode: 'קוד QR לארנק שלכם',
    openWallet: 'פתיחת הארנק',
    copy: 'העתקה',
    copied: 'הועתק',
    copyWhat: (label) => `העתקת ${label}`,
    simulate: 'רק בהדגמה הזאת:',
    simulateAt: { bank: 'הדמיה: תשלום ההעברה הזאת', counter: 'הדמיה: תשלום בקופה' },
  },
  places: {
    wallet: {
      name: 'ארנק מדומה',
      question: 'לאשר את התשלום הזה?',
      approve: 'אישור התשלום',
      done: 'אישרתם את התשלום הזה',
    },
    bank: { name: 'בנק מדומה', question: 'לשלוח את ההעברה הזאת?', approve: 'תשלום ההעברה', done: 'ההעברה שולמה' },
    counter: { name: 'קופה מדומה', question: 'לשלם את הקוד הזה במזומן?', approve: 'תשלום במזומן', done: 'שולם בקופה' },
  },
  simulation: 'זו הדמיה. לא עובר כסף אמיתי.',
  to: 'אל',
  amount: 'סכום',
  reference: 'אסמכתה',
  expires: 'פג תוקף',
  decline: 'דחייה',
  approved: (seller) =>
    `${isolated(seller)} כבר יודעים על כך. לא נותר מה לעשות כאן: סגרו את הדף וחזרו למקום שבו שילמתם.`,
  declinedTitle: 'דחיתם את התשלום הזה',
  declined: 'לא חויבתם. בדף התשלום אפשר לבחור דרך תשלום אחרת.',
  expiredTitle: 'הזמן לבקשה הזאת עבר',
  expired: 'לא חויבתם. חזרו לדף התשלום והתחילו שם מחדש.',
  withdrawnTitle: 'הבקשה הזאת בוטלה',
  withdrawn: 'התשלום בוטל או נכשל. לא חויבתם.',
  returnedTitle: 'הכסף שלכם הוחזר',
  returned: (seller) => `${isolated(seller)} כבר לא יכלו לקבל את התשלום. הכסף חוזר אליכם.`,
  unknownTitle: 'אין בקשה כזאת',
  unknown: 'ייתכן שהכתובת חלקית או לא עדכנית. לא חויבתם.',
};
