import type { MailMessages } from './mail-messages.ts';

export const zhHans: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}：${value}`,
  labels: {
    amount: '金额',
    discount: '折扣',
    shipping: '运费',
    tax: '税费',
    tip: '小费',
    fee: '承担的手续费',
    total: '合计',
    refunded: '退款金额',
    order: '订单号',
    reference: '参考号',
    payer: '付款人',
    paidAt: '付款时间',
    payableUntil: '付款截止时间',
  },
  testMode: '测试模式：不会产生真实的资金往来。',
  questions: (seller, contact) => `如有疑问，请联系${seller}：${contact}`,
  sentFor: (seller) => `您收到此邮件，是因为${seller}使用 Pay Link 收款。`,
  linkSent: {
    subject: (seller, name) => `${seller}请您付款：${name}`,
    text: (seller, name) => `${seller}向您发送了“${name}”的付款链接。您可以在安全页面上付款。`,
    action: '打开付款页面',
  },
  reminder: {
    subject: (name) => `提醒：${name}即将无法付款`,
    text: (seller, name, until) => `${seller}的“${name}”付款链接有效期至${until}。`,
    ignore: '如果您已经付款，则无需任何操作。',
  },
  receipt: {
    subject: (seller) => `${seller}的付款凭证`,
    text: (seller, amount) => `谢谢。${seller}已收到您的付款 ${amount}。`,
    nextCharge: (amount, date) => `下次扣款为 ${amount}，时间为${date}。`,
  },
  latePayment: {
    subject: (name) => `您的付款已逾期到账：${name}`,
    accepted: (seller, amount) => `您的付款 ${amount} 在截止时间之后到账，${seller}仍然接受了这笔付款。`,
    returned: (seller, amount) => `您的付款 ${amount} 到账时，${seller}已无法接受。全部金额将退还给您。`,
  },
  refund: {
    subject: (seller, amount) => `${seller}退款 ${amount}`,
    text: (seller, amount) => `${seller}已退还 ${amount}。银行可能需要几天才能显示。`,
    noPlace: (name) => `您为“${name}”支付的款项到账时，名额已满或已售罄。`,
  },
  sellerPaid: {
    subject: (amount, name) => `已付款：${amount}（${name}）`,
    text: (amount, name) => `“${name}”的一笔付款 ${amount} 已成功。`,
  },
  sellerOverLimit: {
    subject: (name) => `超出上限的付款：${name}`,
    accepted: (amount, name) => `“${name}”已达上限，但仍收到一笔付款 ${amount}。根据您的设置，该付款已被接受。`,
    returned: (amount, name) => `“${name}”已达上限，但仍收到一笔付款 ${amount}。该付款正在退还。`,
  },
  sellerExpiring: {
    subject: (name) => `尚无人付款：${name}即将到期`,
    text: (name, until) => `付款链接“${name}”有效期至${until}，目前还没有人付款。`,
    action: '打开付款链接',
  },
};
