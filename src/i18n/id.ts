import type { PlanInterval } from '../protocol/interval.ts';
import type { LanguageWords, Repeat } from './messages.ts';

/** How often, after an amount. */
export const every: Record<Repeat, string> = {
  once: '',
  day: ' per hari',
  week: ' per minggu',
  month: ' per bulan',
  quarter: ' per tiga bulan',
  year: ' per tahun',
};
const beforeAmount: Record<string, string> = {
  pay: 'Bayar',
  reserve: 'Reservasi seharga',
  collect: 'Bayar',
  donate: 'Donasikan',
  book: 'Pesan seharga',
  subscribe: 'Berlangganan seharga',
};
const verbs: Record<string, string> = {
  pay: 'Bayar',
  reserve: 'Reservasi',
  collect: 'Bayar',
  donate: 'Donasi',
  book: 'Pesan',
  subscribe: 'Berlangganan',
};
const lacks = { sold_out: 'habis', held: 'sedang dipesan', impossible: 'tidak ada' };
const units: Record<PlanInterval, string> = { day: 'hari', week: 'minggu', month: 'bulan', year: 'tahun' };
const eachOf = (interval: PlanInterval, count: number): string =>
  `setiap ${count === 1 ? '' : `${count} `}${units[interval]}`;

export const words: LanguageWords = {
  form: {
    dir: 'ltr',
    close: 'Tutup',
    retry: 'Coba lagi',
    continueOnSecurePage: 'Lanjutkan di halaman aman',
    testMode: 'Mode uji: tidak ada tagihan sungguhan',
    terms: 'Ketentuan',
    privacy: 'Privasi',
    refund: 'Pengembalian dana',
    offline: { title: 'Anda sedang offline', text: 'Sambungkan ke internet, lalu coba lagi.' },
    loadFailed: {
      title: 'Formulir pembayaran tidak dapat dimuat',
      text: 'Tidak ada biaya yang ditagihkan. Coba lagi.',
    },
    callToAction: (verb) => verbs[verb] ?? verb,
    submit: (verb, amount, repeat) => `${beforeAmount[verb] ?? `${verb}:`} ${amount}${every[repeat]}`,
    submitFree: (verb) => `${verbs[verb] ?? verb} – tidak ada tagihan hari ini`,
    working: 'Mohon tunggu…',
    amount: 'Nominal',
    otherAmount: 'Lainnya',
    typedAmount: 'Nominal lain',
    interval: 'Frekuensi',
    intervals: {
      once: 'Sekali',
      week: 'Mingguan',
      month: 'Bulanan',
      quarter: 'Per 3 bulan',
      year: 'Tahunan',
    },
    amountHint: (min, max) => {
      if (min && max) return `Dari ${min} sampai ${max}`;
      if (min) return `Minimal ${min}`;
      return max ? `Maksimal ${max}` : '';
    },
    amountEcho: (amount) => `= ${amount}`,
    reference: (id) => `Referensi ${id}`,
  },
  extras: {
    fields: {
      email: 'Alamat email',
      name: 'Nama lengkap',
      phone: 'Nomor telepon',
      company: 'Perusahaan',
      taxId: 'NPWP',
    },
    optional: 'opsional',
    choose: 'Pilih…',
    readMore: 'Selengkapnya',
    shippingAddress: 'Alamat pengiriman',
    billingAddress: 'Alamat penagihan',
    otherBilling: 'Alamat penagihan berbeda',
    country: 'Negara atau wilayah',
    line1: 'Nama jalan dan nomor',
    line2: 'Gedung, unit, RT/RW',
    locality: 'Kota atau kabupaten',
    postalCode: () => 'Kode pos',
    region: (country) => {
      if (/AU|BR|IN|MX|MY|US/.test(country)) return 'Negara bagian';
      if (/AR|CA|CN|ES|ID|IT/.test(country)) return 'Provinsi';
      return country === 'JP' ? 'Prefektur' : 'Wilayah';
    },
    shipping: 'Pengiriman',
    free: 'Gratis',
    tip: 'Beri tip',
    noTip: 'Tanpa tip',
    otherTip: 'Lainnya',
    coverFee: (fee) =>
      fee ? `Tambahkan ${fee} untuk menanggung biaya pembayaran ini` : 'Tanggung biaya pembayaran ini',
    promotionQuestion: 'Punya kode promo?',
    promotionCode: 'Kode promo',
    apply: 'Pakai',
    applied: (code) => `Kode ${code} telah dipakai.`,
    remove: 'Hapus',
  },
  product: {
    chooseOne: 'Pilih salah satu',
    chooseAny: 'Pilih yang Anda inginkan',
    optional: 'opsional',
    choose: 'Pilih…',
    from: (price) => `mulai dari ${price}`,
    was: (price) => `Sebelumnya: ${price}`,
    lacks,
    lacking: (option, lack, other) => `${option}${other ? ` dengan ${other}` : ''}: ${lacks[lack]}`,
    left: (count) => `Tinggal ${count} lagi`,
    quantity: 'Jumlah',
    quantityOf: (item) => `Jumlah: ${item}`,
    fewer: (item) => `Kurangi satu: ${item}`,
    more: (item) => `Tambah satu: ${item}`,
  },
  plans: {
    plan: 'Paket',
    billing: 'Penagihan',
    periods: { day: 'Harian', week: 'Mingguan', month: 'Bulanan', year: 'Tahunan' },
    per: (interval, count) => (count === 1 ? every[interval].trim() : eachOf(interval, count)),
    every: eachOf,
    perSeat: 'per pengguna',
    saving: (percent) => `Hemat ${percent}%`,
    trial: (days) => (days === 1 ? 'Gratis hari pertama' : `Gratis ${days} hari pertama`),
    setupFee: (amount) => `Biaya aktivasi ${amount}, sekali bayar`,
    seats: 'Pengguna',
    fewer: 'Kurangi satu pengguna',
    more: 'Tambah satu pengguna',
    today: (amount) => `Ditagih hari ini: ${amount}.`,
    next: (amount, date, each) => `Lalu ${amount} pada ${date}, dan selanjutnya ${each}.`,
    ends: (count) => `Berakhir setelah ${count === 1 ? 'satu' : count} pembayaran.`,
    cancel: 'Anda dapat berhenti kapan saja sebelum pembayaran berikutnya.',
    howToCancel: 'Cara berhenti',
  },
};
