import type { ErrorMessages } from '../error-messages.ts';

export const errors: ErrorMessages = {
  missing: {
    email: 'Masukkan alamat email Anda',
    name: 'Masukkan nama lengkap Anda',
    phone: 'Masukkan nomor telepon Anda',
    company: 'Masukkan nama perusahaan Anda',
    taxId: 'Masukkan NPWP Anda',
    line1: 'Masukkan nama jalan dan nomor rumah',
    locality: 'Masukkan kota atau kabupaten',
    plan: 'Pilih paket',
    shipping: 'Pilih metode pengiriman',
  },
  required: (label) => `Isi “${label}”`,
  choose: (label) => `Pilih salah satu untuk “${label}”`,
  consent: 'Centang kotak ini untuk melanjutkan',
  email: 'Masukkan alamat email, misalnya nama@example.com',
  phone: 'Masukkan nomor telepon dengan angka, misalnya +62 812 3456 7890',
  tooLong: (max) => `Gunakan paling banyak ${max} karakter`,
  tooShort: (min) => `Gunakan paling sedikit ${min} karakter`,
  number: 'Masukkan bilangan dengan angka',
  date: 'Masukkan tanggal sebagai tahun-bulan-hari, misalnya 2027-01-31',
  option: 'Pilih salah satu pilihan',
  invalid: 'Isian ini tidak diterima. Mohon periksa kembali.',
  quantity: (min, max) => `Masukkan bilangan bulat dari ${min} sampai ${max}`,
  country: 'Pilih negara dari daftar',
  nothingChosen: 'Pilih minimal satu barang',
  amountMissing: 'Pilih atau masukkan nominal',
  amountUnreadable: (example) => `Masukkan nominal dengan angka, misalnya ${example}`,
  amountDecimals: (exponent) =>
    exponent === 0
      ? 'Masukkan nominal bulat tanpa angka desimal'
      : `Gunakan paling banyak ${exponent} angka di belakang koma`,
  amountCurrency: (currency) => `Nominal di sini dalam ${currency}. Masukkan angkanya saja.`,
  amountSmall: (min) => `Masukkan minimal ${min}`,
  amountLarge: (max) => `Masukkan maksimal ${max}`,
  amountStep: (step) => `Masukkan kelipatan ${step}`,
  ambiguous: 'Nominal ini bisa dibaca dengan dua cara. Pilih yang Anda maksud.',
  onlyAvailable: (count) => (count === 0 ? 'Sudah tidak tersedia lagi' : `Hanya tersedia ${count}`),
  unavailableQuantity: 'Jumlah sebanyak itu tidak tersedia. Pilih lebih sedikit.',
  byCode: {
    field_required: 'Isian ini diperlukan untuk melanjutkan',
    option_invalid: 'Pilihan ini tidak tersedia. Pilih yang lain.',
    promo_invalid: 'Kode ini tidak berlaku di sini',
    promo_expired: 'Kode ini sudah kedaluwarsa',
    item_sold_out: 'Barang ini sudah habis. Pilih yang lain.',
    item_temporarily_held:
      'Barang ini sedang dipesan oleh orang yang sedang membayar. Coba lagi dalam beberapa menit atau pilih yang lain.',
    already_subscribed: 'Sudah ada langganan untuk alamat email ini. Kami telah mengirimkan link untuk mengelolanya.',
  },
};
