import type { WalletMessages } from '../wallet-messages.ts';

export const wallet: WalletMessages = {
  way: {
    scan: 'Pindai kode dengan ponsel Anda, atau buka dompet di perangkat ini.',
    qrCode: 'Kode QR untuk dompet Anda',
    openWallet: 'Buka dompet',
    copy: 'Salin',
    copied: 'Tersalin',
    copyWhat: (label) => `Salin ${label}`,
    simulate: 'Hanya di demo ini:',
    simulateAt: { bank: 'Simulasi: bayar transfer ini', counter: 'Simulasi: bayar di kasir' },
  },
  places: {
    wallet: {
      name: 'Dompet simulasi',
      question: 'Setujui pembayaran ini?',
      approve: 'Setujui pembayaran',
      done: 'Anda menyetujui pembayaran ini',
    },
    bank: {
      name: 'Bank simulasi',
      question: 'Kirim transfer ini?',
      approve: 'Bayar transfer ini',
      done: 'Transfer sudah dibayar',
    },
    counter: {
      name: 'Kasir simulasi',
      question: 'Bayar kode ini dengan tunai?',
      approve: 'Bayar tunai',
      done: 'Sudah dibayar di kasir',
    },
  },
  simulation: 'Ini simulasi. Tidak ada uang sungguhan yang berpindah.',
  to: 'Kepada',
  amount: 'Jumlah',
  reference: 'Referensi',
  expires: 'Kedaluwarsa',
  decline: 'Tolak',
  approved: (seller) =>
    `${seller} sudah diberi tahu. Tidak ada lagi yang perlu dilakukan di sini: tutup halaman ini dan kembali ke tempat Anda membayar.`,
  declinedTitle: 'Anda menolak pembayaran ini',
  declined: 'Tidak ada yang ditagih. Di halaman pembayaran Anda dapat memilih cara lain.',
  expiredTitle: 'Waktu permintaan ini sudah habis',
  expired: 'Tidak ada yang ditagih. Kembali ke halaman pembayaran dan mulai lagi di sana.',
  withdrawnTitle: 'Permintaan ini ditarik kembali',
  withdrawn: 'Pembayaran dibatalkan atau gagal. Tidak ada yang ditagih.',
  returnedTitle: 'Uang Anda dikembalikan',
  returned: (seller) => `${seller} tidak dapat lagi menerima pembayaran ini. Uangnya kembali kepada Anda.`,
  unknownTitle: 'Permintaan ini tidak ada',
  unknown: 'Alamatnya mungkin tidak lengkap atau sudah usang. Tidak ada yang ditagih.',
};
