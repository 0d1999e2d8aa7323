import { every } from './zh-hans.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = '未产生任何扣款。';
const notAgain = '请勿重复付款。';
const tooMuch = '金额过大。';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: '账户或银行卡余额不足。',
  rejected_by_payer: '付款未获授权。',
  timeout: '银行未在规定时间内响应。',
  payer_not_found: '未找到该账户。',
  not_allowed: '银行拒绝了这张卡。',
  limit_exceeded: '金额超出银行卡或账户的限额。',
  provider_error: '支付服务发生故障。',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  const like = `例如 ${example}。`;
  if (why === 'other-currency') return `本次付款使用 ${currency}。请输入金额，${like}`;
  if (why === 'sign') return `请输入不带正负号的金额，${like}`;
  if (why === 'too-many-decimals') return `小数位数超出了 ${currency} 的限制。请重新输入，${like}`;
  return why === 'too-large' ? tooMuch : `请用数字输入金额，${like}`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return '请选择或输入金额。';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return '这个金额有两种读法。请选择您要的金额。';
    case 'amount_too_small':
      return min ? `最低金额为 ${min}。` : '金额过小。';
    case 'amount_too_large':
      return max ? `最高金额为 ${max}。` : tooMuch;
    case 'amount_step':
      return step ? `请输入 ${step} 的整数倍。` : '不支持这个金额。';
    case 'field_required':
      return `请填写：${label}。`;
    case 'item_required':
      return '请至少选择一件商品。';
    case 'option_required':
      return `请选择：${label}。`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}：该选项暂不可用，请选择其他选项。`;
    case 'quantity_unavailable':
      return least === most ? `${label}：数量必须为 ${least}。` : `${label}：请输入 ${least} 到 ${most} 之间的数字。`;
    case 'promo_invalid':
      return '此优惠码在这里无效。请检查或移除。';
    case 'promo_expired':
      return '此优惠码已过期。请移除后继续。';
    case 'consent_required':
      return `请勾选后继续：${label}`;
    default:
      if (field === 'email') return '请输入电子邮箱，例如 name@example.com。';
      if (field === 'phone') return '请用数字输入电话号码，例如 +86 131 2345 6789。';
      return `请检查您填写的内容：${label}。`;
  }
}

const refusals: Record<string, string> = {
  offline: '网络已断开，未发送任何内容。请连接网络后再次点击按钮。',
  rate_limited: '尝试次数过多。请稍等一分钟，再次点击按钮。',
  provider_unavailable: `支付服务暂时不可用。${nothing}请一分钟后重试。`,
  already_subscribed: `该订阅已存在。管理方法已发送至登记的电子邮箱。${nothing}`,
  prefill_token_invalid: `此专属付款链接已过期。${nothing}请索取新的链接。`,
  return_url_not_allowed: `此页面未配置使用该付款链接。${nothing}`,
  blocked_by_csp: `此页面无权连接支付服务。${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) => `之后${every[repeat]}支付 ${amount}，下次付款日期为 ${date}。您可以随时停止。`,
  quoteFailed: '无法计算总额。请再次点击按钮。',
  taxIncluded: (tax) => `含税 ${tax}`,
  summary: {
    subtotal: '小计',
    discount: '优惠',
    shipping: '运费',
    tax: '税费',
    tip: '小费',
    fee: '付款手续费',
    total: '总计',
    setupFee: '开通费',
    today: '今日应付',
    later: '稍后应付',
  },
  done: '完成',
  back: '返回',
  startOver: '再付一笔',
  contact: (name) => `联系 ${name}`,
  unavailable: {
    not_found: { title: '此付款链接不存在', text: '请检查网址，或询问向您发送链接的人。' },
    scheduled: { title: '尚未开放', text: '目前还不能付款。' },
    inactive: { title: '已暂停', text: `此付款链接已停用。${nothing}` },
    expired: { title: '此链接已过期', text: `付款时间已结束。${nothing}` },
    exhausted: { title: '已无名额', text: `名额已满。${nothing}` },
    archived: { title: '此链接已关闭', text: `此链接不再接受付款。${nothing}` },
    held: { title: '名额暂时已被占满', text: '有人正在支付最后一个名额。如未完成付款，名额将重新开放。' },
    origin_not_allowed: {
      title: '无法在此页面付款',
      text: '此付款链接不能在本网站使用。您可以在该链接的专属页面付款。',
    },
    unsupported: { title: '还差一步', text: '请在单独的安全页面完成付款。' },
  },
  startsAt: (date) => `${date} 起可以付款。`,
  looksAgain: (seconds) => `此页面将在 ${seconds} 秒后再次查询。`,
  endsIn: (minutes) => (minutes === 1 ? '付款将在一分钟内截止。' : `付款将在 ${minutes} 分钟后截止。`),
  fewLeft: (count) => `仅剩 ${count} 个名额。`,
  uncertain: { title: '正在确认您的付款', text: `${notAgain}请稍候片刻。` },
  uncertainStalled: { title: '无法连接支付服务', text: `${notAgain}请检查网络，然后重新查询。` },
  checkAgain: '重新查询',
  frameTitle: (merchant) => `向 ${merchant} 安全付款`,
  openingPayment: '正在打开安全付款页面',
  popupBlocked: { title: '请在新窗口中继续', text: '安全付款页面将在单独的窗口中打开。本页面会等待您完成付款。' },
  openWindow: '在新窗口中继续',
  inPopup: { title: '请在付款窗口中完成付款', text: '付款完成后，本页面会立即显示结果。' },
  popupClosed: {
    title: '您完成付款了吗？',
    text: '付款窗口已关闭。我们正在确认。如果尚未付款，您可以重新打开窗口。',
  },
  showWindow: '显示付款窗口',
  redirecting: { title: '正在前往安全付款页面', text: '付款后将返回此处。' },
  goToPayment: '前往付款页面',
  waiting: { title: '正在等待您的付款', text: '有结果后，本页面会立即显示。' },
  unreachable: `网络连接中断。我们会继续确认。${notAgain}`,
  paid: (merchant) => ({
    title: '谢谢',
    text: merchant ? `${merchant} 已收到您的付款。` : '已收到您的付款。',
  }),
  paidLate: { title: '您的付款已到账', text: '到账时付款时间已结束。卖家会与您联系。' },
  processing: { title: '银行正在处理', text: `付款正在进行，可能需要一些时间才能到账。${notAgain}` },
  referenceLabel: '参考号',
  receiptTo: (email) => `收据将发送至 ${email}。`,
  continueTo: (host) => `继续前往 ${host}`,
  problemsTitle: (count) => `有 ${count} 处需要更正`,
  problem,
  refused: (code) => refusals[code] ?? `操作未成功。${nothing}请重试。`,
  didYouMean: (one, other) => `您是指 ${one} 还是 ${other}？`,
  priceChanged: (before, now) => ({ title: '价格已变动', text: `原来是 ${before}，现在是 ${now}。${nothing}` }),
  declined: (reason) => ({
    title: '付款被拒绝',
    text: `${reason ? declines[reason] : '银行拒绝了这笔付款。'}${nothing}您可以换一种方式付款。`,
  }),
  sessionExpired: { title: '操作已超时', text: `付款页面已过期。${nothing}您填写的内容仍然保留。` },
  refunded: (isLate) => ({
    title: '正在为您退款',
    text: `付款到账时${isLate ? '付款时间已结束' : '最后一个名额已被占用'}，款项正在退还。`,
  }),
};
