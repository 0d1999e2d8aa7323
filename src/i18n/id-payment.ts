import { every } from './id.ts';
import type { DeclineReason } from '../protocol/decline-reason.ts';
import type { PaymentMessages, ProblemContext } from './payment-messages.ts';

const nothing = 'Tidak ada biaya yang ditagihkan.';
const notAgain = 'Jangan membayar lagi.';
const tooMuch = 'Nominal ini terlalu besar.';

const declines: Record<DeclineReason, string> = {
  insufficient_funds: 'Saldo rekening atau kartu tidak mencukupi.',
  rejected_by_payer: 'Pembayaran tidak disetujui.',
  timeout: 'Bank tidak merespons tepat waktu.',
  payer_not_found: 'Rekening tidak ditemukan.',
  not_allowed: 'Bank menolak kartu ini.',
  limit_exceeded: 'Nominal ini melebihi batas kartu atau rekening.',
  provider_error: 'Terjadi gangguan pada layanan pembayaran.',
};

function amountProblem({ why, currency, example }: ProblemContext): string {
  if (why === 'other-currency') return `Pembayaran ini dalam ${currency}. Masukkan nominal, misalnya ${example}.`;
  if (why === 'sign') return `Masukkan nominal tanpa tanda plus atau minus, misalnya ${example}.`;
  if (why === 'too-many-decimals')
    return `Angka di belakang koma terlalu banyak untuk ${currency}. Masukkan misalnya ${example}.`;
  return why === 'too-large' ? tooMuch : `Masukkan nominal dengan angka, misalnya ${example}.`;
}

function problem(code: string, context: ProblemContext): string {
  const { field, label, min, max, step, least, most } = context;
  switch (code) {
    case 'amount_required':
      return 'Pilih atau masukkan nominal.';
    case 'amount_unreadable':
      return amountProblem(context);
    case 'amount_ambiguous':
      return 'Nominal ini bisa dibaca dengan dua cara. Pilih yang Anda maksud.';
    case 'amount_too_small':
      return min ? `Nominal minimal adalah ${min}.` : 'Nominal ini terlalu kecil.';
    case 'amount_too_large':
      return max ? `Nominal maksimal adalah ${max}.` : tooMuch;
    case 'amount_step':
      return step ? `Masukkan kelipatan ${step}.` : 'Nominal ini tidak tersedia.';
    case 'field_required':
      return `Belum diisi: ${label}.`;
    case 'item_required':
      return 'Pilih minimal satu barang.';
    case 'option_required':
      return `Belum dipilih: ${label}.`;
    case 'option_unavailable':
    case 'option_invalid':
    case 'item_sold_out':
    case 'item_temporarily_held':
      return `${label}: pilihan ini tidak tersedia. Pilih yang lain.`;
    case 'quantity_unavailable':
      return least === most
        ? `${label}: jumlahnya harus tepat ${least}.`
        : `${label}: masukkan angka dari ${least} sampai ${most}.`;
    case 'promo_invalid':
      return 'Kode ini tidak berlaku di sini. Periksa atau hapus kodenya.';
    case 'promo_expired':
      return 'Kode ini sudah kedaluwarsa. Hapus kodenya untuk melanjutkan.';
    case 'consent_required':
      return `Centang kotak ini untuk melanjutkan: ${label}`;
    default:
      if (field === 'email') return 'Masukkan alamat email, misalnya nama@example.com.';
      if (field === 'phone') return 'Masukkan nomor telepon dengan angka, misalnya +62 812 3456 7890.';
      return `Periksa isian Anda: ${label}.`;
  }
}

const refusals: Record<string, string> = {
  offline: 'Anda sedang offline. Tidak ada yang terkirim. Sambungkan ke internet, lalu tekan tombol sekali lagi.',
  rate_limited: 'Terlalu banyak percobaan. Tunggu satu menit, lalu tekan tombol sekali lagi.',
  provider_unavailable: `Layanan pembayaran sedang tidak tersedia. ${nothing} Coba lagi dalam satu menit.`,
  already_subscribed: `Langganan ini sudah ada. Cara mengelolanya telah dikirim ke alamat email yang terdaftar. ${nothing}`,
  prefill_token_invalid: `Link pembayaran pribadi ini sudah kedaluwarsa. ${nothing} Mintalah yang baru.`,
  return_url_not_allowed: `Halaman ini belum diatur untuk link pembayaran ini. ${nothing}`,
  blocked_by_csp: `Halaman ini tidak diizinkan terhubung ke layanan pembayaran. ${nothing}`,
};

export const payment: PaymentMessages = {
  renewal: (amount, repeat, date) =>
    `Selanjutnya ${amount}${every[repeat]}, tagihan berikutnya pada ${date}. Anda dapat berhenti kapan saja.`,
  quoteFailed: 'Total tidak dapat dihitung. Tekan tombol sekali lagi.',
  taxIncluded: (tax) => `Termasuk pajak ${tax}`,
  summary: {
    subtotal: 'Subtotal',
    discount: 'Diskon',
    shipping: 'Pengiriman',
    tax: 'Pajak',
    tip: 'Tip',
    fee: 'Biaya pembayaran',
    total: 'Total',
    setupFee: 'Biaya aktivasi',
    today: 'Ditagih hari ini',
    later: 'Ditagih nanti',
  },
  done: 'Selesai',
  back: 'Kembali',
  startOver: 'Buat pembayaran lain',
  contact: (name) => `Hubungi ${name}`,
  unavailable: {
    not_found: {
      title: 'Link pembayaran ini tidak ada',
      text: 'Periksa alamatnya, atau tanyakan kepada pengirim link ini.',
    },
    scheduled: { title: 'Belum dibuka', text: 'Pembayaran belum dapat dilakukan.' },
    inactive: { title: 'Dihentikan sementara', text: `Link pembayaran ini sedang dinonaktifkan. ${nothing}` },
    expired: { title: 'Link ini sudah kedaluwarsa', text: `Batas waktu pembayaran sudah lewat. ${nothing}` },
    exhausted: { title: 'Tidak tersedia lagi', text: `Semua tempat sudah terisi. ${nothing}` },
    archived: { title: 'Link ini sudah ditutup', text: `Link ini tidak menerima pembayaran lagi. ${nothing}` },
    held: {
      title: 'Semua tempat sedang dipesan',
      text: 'Orang lain sedang membayar tempat terakhir. Jika batal, tempat itu akan tersedia lagi.',
    },
    origin_not_allowed: {
      title: 'Tidak tersedia di halaman ini',
      text: 'Link pembayaran ini tidak berfungsi di situs ini. Anda dapat membayar di halamannya sendiri.',
    },
    unsupported: { title: 'Satu langkah lagi', text: 'Pembayaran dilakukan di halaman aman tersendiri.' },
  },
  startsAt: (date) => `Pembayaran dibuka pada ${date}.`,
  looksAgain: (seconds) => `Halaman ini akan memeriksa lagi dalam ${seconds} detik.`,
  endsIn: (minutes) =>
    minutes === 1
      ? 'Sisa waktu untuk membayar kurang dari satu menit.'
      : `Sisa waktu untuk membayar: ${minutes} menit.`,
  fewLeft: (count) => `Tinggal ${count} lagi.`,
  uncertain: { title: 'Kami sedang memeriksa pembayaran Anda', text: `${notAgain} Mohon tunggu sebentar.` },
  uncertainStalled: {
    title: 'Layanan pembayaran tidak dapat dihubungi',
    text: `${notAgain} Periksa koneksi Anda, lalu minta kami memeriksanya sekali lagi.`,
  },
  checkAgain: 'Periksa lagi',
  frameTitle: (merchant) => `Pembayaran aman ke ${merchant}`,
  openingPayment: 'Membuka halaman pembayaran aman',
  popupBlocked: {
    title: 'Lanjutkan di jendela baru',
    text: 'Halaman pembayaran aman akan terbuka di jendela tersendiri. Halaman ini menunggu Anda.',
  },
  openWindow: 'Lanjutkan di jendela baru',
  inPopup: {
    title: 'Selesaikan di jendela pembayaran',
    text: 'Halaman ini menampilkan hasilnya segera setelah Anda membayar.',
  },
  popupClosed: {
    title: 'Apakah Anda sudah membayar?',
    text: 'Jendela pembayaran telah ditutup. Kami sedang memeriksanya. Jika belum membayar, Anda dapat membukanya lagi.',
  },
  showWindow: 'Tampilkan jendela pembayaran',
  redirecting: { title: 'Menuju halaman pembayaran aman', text: 'Setelah itu Anda kembali ke sini.' },
  goToPayment: 'Buka halaman pembayaran',
  waiting: { title: 'Menunggu pembayaran Anda', text: 'Halaman ini menampilkan hasilnya segera setelah ada.' },
  unreachable: `Koneksi terputus. Kami terus memeriksa. ${notAgain}`,
  paid: (merchant) => ({
    title: 'Terima kasih',
    text: merchant ? `${merchant} telah menerima pembayaran Anda.` : 'Pembayaran Anda telah diterima.',
  }),
  paidLate: {
    title: 'Pembayaran Anda sudah masuk',
    text: 'Pembayaran masuk setelah batas waktu lewat. Penjual akan menghubungi Anda.',
  },
  processing: {
    title: 'Bank Anda sedang memproses pembayaran',
    text: `Pembayaran sedang berjalan dan mungkin perlu beberapa saat. ${notAgain}`,
  },
  referenceLabel: 'Referensi',
  receiptTo: (email) => `Bukti pembayaran dikirim ke ${email}.`,
  continueTo: (host) => `Lanjutkan ke ${host}`,
  problemsTitle: (count) => (count === 1 ? 'Satu hal perlu diperbaiki' : `${count} hal perlu diperbaiki`),
  problem,
  refused: (code) => refusals[code] ?? `Proses tidak berhasil. ${nothing} Coba lagi.`,
  didYouMean: (one, other) => `Apakah maksud Anda ${one} atau ${other}?`,
  priceChanged: (before, now) => ({
    title: 'Harga telah berubah',
    text: `Sebelumnya ${before}, sekarang ${now}. ${nothing}`,
  }),
  declined: (reason) => ({
    title: 'Pembayaran ditolak',
    text: `${reason ? declines[reason] : 'Bank menolaknya.'} ${nothing} Anda dapat mencoba cara pembayaran lain.`,
  }),
  sessionExpired: {
    title: 'Waktunya sudah habis',
    text: `Halaman pembayaran sudah kedaluwarsa. ${nothing} Data Anda masih ada di sini.`,
  },
  refunded: (isLate) => ({
    title: 'Uang Anda sedang dikembalikan',
    text: `Pembayaran masuk setelah ${isLate ? 'batas waktu lewat' : 'tempat terakhir terisi'} dan sedang dikembalikan.`,
  }),
};
