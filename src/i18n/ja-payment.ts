import { every } from './ja.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = '請求は発生していません。';
const notAgain = '再度お支払いの手続きをしないでください。';
const tooMuch = '金額が大きすぎます。';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: '口座またはカードの残高が不足しています。',
  rejected_by_payer: 'ご本人による承認がありませんでした。',
  timeout: '銀行から時間内に応答がありませんでした。',
  payer_not_found: '口座が見つかりませんでした。',
  not_allowed: 'カードが銀行に拒否されました。',
  limit_exceeded: '金額がカードまたは口座の限度額を超えています。',
  provider_error: '決済サービスでエラーが発生しました。',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  const enter = `「${example}」のように入力してください。`;
  if (why === 'other-currency') return `お支払い通貨は ${currency} です。${enter}`;
  if (why === 'sign') return `プラスやマイナスの記号を付けずに、${enter}`;
  if (why === 'too-many-decimals') return `${currency} の小数点以下の桁数が多すぎます。${enter}`;
  return why === 'too-large' ? tooMuch : `金額は数字で${enter}`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return '金額を選択または入力してください。';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return '金額が2通りに読み取れます。正しいほうを選んでください。';
    case 'amount_too_small':
      return min ? `最低金額は ${min} です。` : '金額が小さすぎます。';
    case 'amount_too_large':
      return max ? `上限金額は ${max} です。` : tooMuch;
    case 'amount_step':
      return step ? `${step} 単位で入力してください。` : 'この金額はご利用いただけません。';
    case 'field_required':
      return `「${label}」を入力してください。`;
    case 'item_required':
      return '商品を1つ以上選んでください。';
    case 'option_required':
      return `「${label}」を選択してください。`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}：この選択肢はご利用いただけません。別のものを選んでください。`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}：数量は${least}でご指定ください。`
        : `${label}：${least}から${most}までの数を入力してください。`;
    case 'promo_invalid':
      return 'このコードはここでは使えません。ご確認いただくか、削除してください。';
    case 'promo_expired':
      return 'このコードは有効期限が切れています。削除してお進みください。';
    case 'consent_required':
      return `続けるにはチェックを入れてください：${label}`;
    default:
      if (field === 'email') return 'メールアドレスは「name@example.jp」のように入力してください。';
      if (field === 'phone') return '電話番号は「+81 90-1234-5678」のように数字で入力してください。';
      return `「${label}」の入力内容をご確認ください。`;
  }
}

const refusals: Record<string, string> = {
  offline: 'オフラインです。何も送信されていません。インターネットに接続して、もう一度ボタンを押してください。',
  rate_limited: '試行回数が多すぎます。1分ほど待ってから、もう一度ボタンを押してください。',
  provider_unavailable: `現在、決済サービスをご利用いただけません。${nothing}1分ほど待ってから、もう一度お試しください。`,
  already_subscribed: `この定期購入はすでに登録されています。管理方法をご登録のメールアドレスにお送りしました。${nothing}`,
  prefill_token_invalid: `この個人用の支払いリンクは有効期限が切れています。${nothing}新しいリンクを送り主にご依頼ください。`,
  return_url_not_allowed: `このページは、この支払いリンク用に設定されていません。${nothing}`,
  blocked_by_csp: `このページからは決済サービスに接続できません。${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `以後、${every[repeat]}${amount} をお支払いいただきます（次回は ${date}）。いつでも停止できます。`,
  quoteFailed: '合計金額を計算できませんでした。もう一度ボタンを押してください。',
  taxIncluded: (tax) => `うち税額 ${tax}`,
  summary: {
    subtotal: '小計',
    discount: '割引',
    shipping: '送料',
    tax: '税',
    tip: 'チップ',
    fee: '決済手数料',
    total: '合計',
    setupFee: '初期費用',
    today: '本日のお支払い',
    later: '後日のお支払い',
  },
  done: '完了',
  back: '戻る',
  startOver: '別のお支払いをする',
  contact: (name) => `${name} に問い合わせる`,
  unavailable: {
    not_found: {
      title: 'この支払いリンクは存在しません',
      text: 'URLをご確認いただくか、リンクの送り主にお問い合わせください。',
    },
    scheduled: { title: '受付開始前です', text: 'お支払いの受付はまだ始まっていません。' },
    inactive: { title: '一時停止中です', text: `この支払いリンクは停止されています。${nothing}` },
    expired: { title: 'このリンクは期限切れです', text: `お支払いの期限が過ぎました。${nothing}` },
    exhausted: { title: '受付を終了しました', text: `定員に達しました。${nothing}` },
    archived: { title: 'このリンクは終了しました', text: `お支払いの受付を終了しています。${nothing}` },
    held: {
      title: '現在、空きがありません',
      text: '最後の1枠をほかの方がお支払い中です。完了しなかった場合は、再び空きが出ます。',
    },
    origin_not_allowed: {
      title: 'このページではご利用いただけません',
      text: 'この支払いリンクは、このサイトでは使えません。リンク専用のページでお支払いいただけます。',
    },
    unsupported: { title: 'あと1ステップです', text: 'お支払いは専用の安全なページで行います。' },
  },
  startsAt: (date) => `${date} から受付を開始します。`,
  looksAgain: (seconds) => `${seconds}秒後に自動で再確認します。`,
  endsIn: (minutes) => (minutes === 1 ? 'あと1分以内に受付を終了します。' : `あと${minutes}分で受付を終了します。`),
  fewLeft: (count) => `あと${count}件で受付を終了します。`,
  uncertain: { title: 'お支払いを確認しています', text: `${notAgain}しばらくお待ちください。` },
  uncertainStalled: {
    title: '決済サービスに接続できませんでした',
    text: `${notAgain}接続をご確認のうえ、「再度確認する」を押してください。`,
  },
  checkAgain: '再度確認する',
  frameTitle: (merchant) => `${merchant} への安全なお支払い`,
  openingPayment: '安全な決済ページを開いています',
  popupBlocked: {
    title: '新しいウィンドウで続けてください',
    text: '安全な決済ページは別のウィンドウで開きます。このページは開いたままお待ちします。',
  },
  openWindow: '新しいウィンドウで続ける',
  inPopup: {
    title: '決済ウィンドウでお支払いください',
    text: 'お支払いが済むと、このページに結果が表示されます。',
  },
  popupClosed: {
    title: 'お支払いはお済みですか？',
    text: '決済ウィンドウが閉じられました。現在確認しています。まだお支払いでない場合は、もう一度開けます。',
  },
  showWindow: '決済ウィンドウを表示',
  redirecting: { title: '安全な決済ページに移動します', text: 'お支払い後、このページに戻ります。' },
  goToPayment: '決済ページへ進む',
  waiting: { title: 'お支払いをお待ちしています', text: '結果が分かり次第、このページに表示されます。' },
  unreachable: `接続が切れました。引き続き確認しています。${notAgain}`,
  paid: (merchant) => ({
    title: 'ありがとうございました',
    text: merchant ? `${merchant} がお支払いを受け取りました。` : 'お支払いが完了しました。',
  }),
  paidLate: {
    title: 'お支払いが届きました',
    text: 'お支払いの期限を過ぎてから届きました。後ほど販売者からご連絡があります。',
  },
  processing: {
    title: '銀行で処理しています',
    text: `お支払いは処理中です。完了まで時間がかかることがあります。${notAgain}`,
  },
  referenceLabel: '照会番号',
  receiptTo: (email) => `領収書を ${email} にお送りします。`,
  continueTo: (host) => `${host} に進む`,
  problemsTitle: (count) => `${count}件の入力内容をご確認ください`,
  problem,
  refused: (code) => refusals[code] ?? `処理できませんでした。${nothing}もう一度お試しください。`,
  didYouMean: (one, other) => `${one} と ${other} のどちらですか？`,
  priceChanged: (before, now) => ({
    title: '価格が変わりました',
    text: `${before} から ${now} に変わりました。${nothing}`,
  }),
  declined: (reason) => ({
    title: 'お支払いを完了できませんでした',
    text: `${reason ? declines[reason] : '銀行に拒否されました。'}${nothing}別のお支払い方法をお試しください。`,
  }),
  sessionExpired: {
    title: '時間切れになりました',
    text: `決済ページの有効期限が切れました。${nothing}入力内容は残っています。`,
  },
  refunded: (isLate) => ({
    title: '返金の手続き中です',
    text: `${isLate ? 'お支払いの期限を過ぎて' : '定員に達した後に'}お支払いが届いたため、返金いたします。`,
  }),
};
