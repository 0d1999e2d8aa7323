import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, before an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: '每天',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  year: '每年',
};
const verbs: Record<string, string> = {
  pay: '支付',
  reserve: '预留名额',
  collect: '支付',
  donate: '捐赠',
  book: '预订',
  subscribe: '订阅',
};
const lacks = { sold_out: '已售罄', held: '暂时已被预留', impossible: '无此款式' };
const units: Record<PlanInterval, string> = { day: '天', week: '周', month: '个月', year: '年' };
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1 ? every[interval] : `每 ${count} ${units[interval]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: '关闭',
    retry: '重试',
    continueOnSecurePage: '前往安全页面继续',
    testMode: '测试模式：不会产生真实扣款',
    terms: '条款',
    privacy: '隐私政策',
    refund: '退款说明',
    offline: { title: '网络已断开', text: '请连接网络后重试。' },
    loadFailed: { title: '无法加载付款表单', text: '未产生任何扣款。请重试。' },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => {
      const often = every[repeat];
      if (!verbs[verb]) return `${verb}：${often}${often && ' '}${amount}`;
      return /pay|collect|donate/.test(verb)
        ? `${often}${verbs[verb]} ${amount}`
        : `${often}支付 ${amount} ${verbs[verb]}`;
    },
    submitFree: (verb) => `${verbs[verb] ?? verb}（今日无需付款）`,
    working: '请稍候…',
    amount: '金额',
    otherAmount: '其他',
    typedAmount: '自定义金额',
    interval: '付款频率',
    intervals: { once: '单次', week: '每周', month: '每月', quarter: '每季度', year: '每年' },
    amountHint: (min, max) => {
      if (min && max) return `${min} 至 ${max}`;
      if (min) return `最低 ${min}`;
      return max ? `最高 ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `参考号 ${id}`,
  },
  extras: {
    fields: { email: '电子邮箱', name: '姓名', phone: '电话号码', company: '公司', taxId: '税号' },
    optional: '选填',
    choose: '请选择',
    readMore: '了解更多',
    shippingAddress: '收货地址',
    billingAddress: '账单地址',
    otherBilling: '账单地址与收货地址不同',
    country: '国家或地区',
    line1: '街道和门牌号',
    line2: '楼栋、单元、房间号',
    locality: '城市',
    postalCode: () => '邮政编码',
    region: (country) => {
      if (/AU|BR|IN|MX|US/.test(country)) return '州';
      if (/AR|CA|CN|ES|IT/.test(country)) return '省份';
      return country === 'JP' ? '都道府县' : '地区';
    },
    shipping: '配送方式',
    free: '免费',
    tip: '添加小费',
    noTip: '不付小费',
    otherTip: '其他',
    coverFee: (fee) => (fee ? `额外支付 ${fee}，承担本次付款的手续费` : '承担本次付款的手续费'),
    promotionQuestion: '有优惠码？',
    promotionCode: '优惠码',
    apply: '使用',
    applied: (code) => `已使用优惠码 ${code}。`,
    remove: '移除',
  },
  product: {
    chooseOne: '请选择一项',
    chooseAny: '请选择您想要的商品',
    optional: '选填',
    choose: '请选择',
    from: (price) => `${price} 起`,
    was: (price) => `原价：${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? `（${other}）` : ''}：${lacks[lack]}`,
    left: (count) => `仅剩 ${count} 件`,
    quantity: '数量',
    quantityOf: (item) => `${item}的数量`,
    fewer: (item) => `${item}减少一件`,
    more: (item) => `${item}增加一件`,
  },
  plans: {
    plan: '套餐',
    billing: '计费周期',
    periods: { day: '按日', week: '按周', month: '按月', year: '按年' },
    per: (interval, count) => (count === 1 ? `/${every[interval].slice(1)}` : eachOf(interval, count)),
    every: eachOf,
    perSeat: '每个席位',
    saving: (percent) => `节省 ${percent}%`,
    trial: (days) => `前 ${days} 天免费`,
    setupFee: (amount) => `开通费 ${amount}，仅收一次`,
    seats: '席位',
    fewer: '减少一个席位',
    more: '增加一个席位',
    today: (amount) => `今日应付：${amount}。`,
    next: (amount, date, each) => `之后于 ${date} 支付 ${amount}，此后${each}支付一次。`,
    ends: (count) => `付款 ${count} 次后结束。`,
    cancel: '您可以在下次付款前随时取消。',
    howToCancel: '如何取消',
  },
};
