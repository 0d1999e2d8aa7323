import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, before an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: '毎日 ',
  week: '毎週 ',
  month: '毎月 ',
  quarter: '3か月ごとに ',
  year: '毎年 ',
};
const verbs: Record<string, string> = {
  pay: '支払う',
  reserve: '予約する',
  collect: '支払う',
  donate: '寄付する',
  book: '予約する',
  subscribe: '定期購入する',
};
const lacks = { sold_out: '売り切れ', held: '現在ほかの方が手続き中', impossible: '取り扱いなし' };
const units: Record<PlanInterval, [one: string, many: string]> = {
  day: ['日', '日'],
  week: ['週', '週間'],
  month: ['月', 'か月'],
  year: ['年', '年'],
};
const eachOf = (interval: PlanInterval, count: number): string =>
  count === 1 ? `毎${units[interval][0]}` : `${count}${units[interval][1]}ごと`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: '閉じる',
    retry: 'もう一度試す',
    continueOnSecurePage: '安全なページで続ける',
    testMode: 'テストモード：実際の請求は行われません',
    terms: '利用規約',
    privacy: 'プライバシーポリシー',
    refund: '返金について',
    offline: { title: 'オフラインです', text: 'インターネットに接続して、もう一度お試しください。' },
    loadFailed: {
      title: 'お支払いフォームを読み込めませんでした',
      text: '請求は発生していません。もう一度お試しください。',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => {
      const sum = `${every[repeat]}${amount}`;
      if (!verbs[verb]) return `${verb}（${sum}）`;
      return `${sum} ${/pay|collect|donate/.test(verb) ? 'を' : 'で'}${verbs[verb]}`;
    },
    submitFree: (verb) => `${verbs[verb] ?? verb}（本日のお支払いはありません）`,
    working: 'お待ちください…',
    amount: '金額',
    otherAmount: 'その他',
    typedAmount: 'ご希望の金額',
    interval: 'お支払いの頻度',
    intervals: { once: '1回のみ', week: '毎週', month: '毎月', quarter: '3か月ごと', year: '毎年' },
    amountHint: (min, max) => {
      if (min && max) return `${min} から ${max} まで`;
      if (min) return `${min} 以上`;
      return max ? `${max} 以下` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `照会番号 ${id}`,
  },
  extras: {
    fields: {
      email: 'メールアドレス',
      name: 'お名前',
      phone: '電話番号',
      company: '会社名',
      taxId: '納税者番号',
    },
    optional: '任意',
    choose: '選択してください',
    readMore: '詳しく見る',
    shippingAddress: 'お届け先住所',
    billingAddress: '請求先住所',
    otherBilling: '請求先住所がお届け先と異なる',
    country: '国または地域',
    line1: '町名・番地',
    line2: '建物名・部屋番号',
    locality: '市区町村',
    postalCode: () => '郵便番号',
    region: (country) => {
      if (country === 'JP') return '都道府県';
      if (/AU|BR|CA|IN|MX|US/.test(country)) return '州';
      return country === 'CN' ? '省' : '地域';
    },
    shipping: '配送方法',
    free: '無料',
    tip: 'チップを追加',
    noTip: 'チップなし',
    otherTip: 'その他',
    coverFee: (fee) => (fee ? `決済手数料として ${fee} を上乗せする` : '決済手数料を負担する'),
    promotionQuestion: 'クーポンコードをお持ちですか？',
    promotionCode: 'クーポンコード',
    apply: '適用',
    applied: (code) => `コード ${code} を適用しました。`,
    remove: '削除',
  },
  product: {
    chooseOne: '1つ選んでください',
    chooseAny: 'ご希望のものを選んでください',
    optional: '任意',
    choose: '選択してください',
    from: (price) => `${price} から`,
    was: (price) => `元の価格：${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? `（${other}）` : ''}：${lacks[lack]}`,
    left: (count) => `残り${count}点`,
    quantity: '数量',
    quantityOf: (item) => `${item}の数量`,
    fewer: (item) => `${item}を1つ減らす`,
    more: (item) => `${item}を1つ増やす`,
  },
  plans: {
    plan: 'プラン',
    billing: '請求サイクル',
    periods: { day: '日払い', week: '週払い', month: '月払い', year: '年払い' },
    per: (interval, count) => (count === 1 ? `/${units[interval][0]}` : eachOf(interval, count)),
    every: eachOf,
    perSeat: '1名あたり',
    saving: (percent) => `${percent}%お得`,
    trial: (days) => `最初の${days}日間は無料`,
    setupFee: (amount) => `初期費用 ${amount}（初回のみ）`,
    seats: '人数',
    fewer: '1名減らす',
    more: '1名増やす',
    today: (amount) => `本日のお支払いは ${amount} です。`,
    next: (amount, date, each) => `次回は ${date} に ${amount}、その後は${each}のお支払いです。`,
    ends: (count) => `${count}回のお支払いで終了します。`,
    cancel: '次回のお支払い前であれば、いつでも解約できます。',
    howToCancel: '解約方法',
  },
};
