import type { MailMessages } from './mail-messages.ts';

export const ja: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}：${value}`,
  labels: {
    amount: '金額',
    discount: '割引',
    shipping: '送料',
    tax: '税',
    tip: 'チップ',
    fee: '負担手数料',
    total: '合計',
    refunded: '返金額',
    order: '注文番号',
    reference: '参照番号',
    payer: 'お支払い者',
    paidAt: 'お支払い日時',
    payableUntil: 'お支払い期限',
  },
  testMode: 'テストモードです。実際のお金は動きません。',
  questions: (seller, contact) => `ご不明な点は${seller}までお問い合わせください：${contact}`,
  sentFor: (seller) => `このメールは、${seller}がPay Linkで支払いを受け付けているためお送りしています。`,
  linkSent: {
    subject: (seller, name) => `${seller}からのお支払いのご案内：${name}`,
    text: (seller, name) => `${seller}から「${name}」の支払いリンクが届きました。安全なページでお支払いいただけます。`,
    action: 'お支払いページを開く',
  },
  reminder: {
    subject: (name) => `お支払い期限が近づいています：${name}`,
    text: (seller, name, until) => `${seller}の「${name}」の支払いリンクは${until}まで有効です。`,
    ignore: 'すでにお支払い済みの場合は、お手続きは不要です。',
  },
  receipt: {
    subject: (seller) => `${seller}からの領収のお知らせ`,
    text: (seller, amount) => `ありがとうございます。${seller}は${amount}のお支払いを受け取りました。`,
    nextCharge: (amount, date) => `次回のお支払いは${date}に${amount}です。`,
  },
  latePayment: {
    subject: (name) => `期限後のお支払いについて：${name}`,
    accepted: (seller, amount) => `${amount}のお支払いは期限後に届きましたが、${seller}はお支払いを受け付けました。`,
    returned: (seller, amount) =>
      `${amount}のお支払いが届いた時点で、${seller}は受け付けることができませんでした。全額を返金いたします。`,
  },
  refund: {
    subject: (seller, amount) => `${seller}から${amount}の返金`,
    text: (seller, amount) => `${seller}が${amount}を返金しました。銀行での反映には数日かかることがあります。`,
    noPlace: (name) => `「${name}」のお支払いが届いた時点で、すでに定員または在庫に達していました。`,
  },
  sellerPaid: {
    subject: (amount, name) => `支払い完了：${amount}（${name}）`,
    text: (amount, name) => `「${name}」に対する${amount}の支払いが完了しました。`,
  },
  sellerOverLimit: {
    subject: (name) => `上限を超えた支払い：${name}`,
    accepted: (amount, name) =>
      `「${name}」は上限に達していましたが、${amount}の支払いがありました。設定に従い受け付けました。`,
    returned: (amount, name) => `「${name}」は上限に達していましたが、${amount}の支払いがありました。返金いたします。`,
  },
  sellerExpiring: {
    subject: (name) => `まだ支払いがありません：${name}の期限が近づいています`,
    text: (name, until) => `支払いリンク「${name}」は${until}まで有効ですが、まだ支払いがありません。`,
    action: '支払いリンクを開く',
  },
};
