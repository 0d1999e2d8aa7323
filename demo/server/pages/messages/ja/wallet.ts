import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'スマートフォンでコードを読み取るか、この端末でウォレットを開いてください。',
    qrCode: 'ウォレット用のQRコード',
    openWallet: 'ウォレットを開く',
    copy: 'コピー',
    copied: 'コピーしました',
    copyWhat: (label) => `${label}をコピー`,
    simulate: 'このデモ限定:',
    simulateAt: { bank: 'シミュレーション: この振込を支払う', counter: 'シミュレーション: 窓口で支払う' },
  },
  places: {
    wallet: {
      name: '模擬ウォレット',
      question: 'この支払いを承認しますか?',
      approve: '支払いを承認する',
      done: 'この支払いを承認しました',
    },
    bank: {
      name: '模擬銀行',
      question: 'この振込を送りますか?',
      approve: 'この振込を支払う',
      done: '振込は支払い済みです',
    },
    counter: {
      name: '模擬窓口',
      question: 'このコードを現金で支払いますか?',
      approve: '現金で支払う',
      done: '窓口で支払い済みです',
    },
  },
  simulation: 'これはシミュレーションです。実際のお金は動きません。',
  to: '支払先',
  amount: '金額',
  reference: '参照番号',
  expires: '有効期限',
  decline: '拒否する',
  approved: (seller) =>
    `${seller}に通知されました。ここでの操作は終わりです。このページを閉じて、支払いをしていたページに戻ってください。`,
  declinedTitle: 'この支払いを拒否しました',
  declined: '請求は発生していません。支払いページで別の支払い方法を選べます。',
  expiredTitle: 'この依頼の期限が切れました',
  expired: '請求は発生していません。支払いページに戻って、もう一度始めてください。',
  withdrawnTitle: 'この依頼は取り下げられました',
  withdrawn: '支払いはキャンセルされたか、失敗しました。請求は発生していません。',
  returnedTitle: 'お金は返金されました',
  returned: (seller) => `${seller}は支払いを受け取れなくなりました。お金はお客様に戻ります。`,
  unknownTitle: 'この依頼は存在しません',
  unknown: 'アドレスが不完全か、古い可能性があります。請求は発生していません。',
};
