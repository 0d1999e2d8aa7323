import type { MailMessages } from './mail-messages.ts';

export const id: MailMessages = {
  direction: 'ltr',
  row: (label, value) => `${label}: ${value}`,
  labels: {
    amount: 'Jumlah',
    discount: 'Diskon',
    shipping: 'Pengiriman',
    tax: 'Pajak',
    tip: 'Tip',
    fee: 'Biaya yang ditanggung',
    total: 'Total',
    refunded: 'Dikembalikan',
    order: 'Pesanan',
    reference: 'Referensi',
    payer: 'Dibayar oleh',
    paidAt: 'Dibayar pada',
    payableUntil: 'Dapat dibayar hingga',
  },
  testMode: 'Mode uji: tidak ada uang sungguhan yang berpindah.',
  questions: (seller, contact) => `Ada pertanyaan? Hubungi ${seller}: ${contact}`,
  sentFor: (seller) => `Anda menerima pesan ini karena ${seller} menerima pembayaran dengan Pay Link.`,
  linkSent: {
    subject: (seller, name) => `${seller} meminta pembayaran: ${name}`,
    text: (seller, name) =>
      `${seller} mengirimi Anda tautan pembayaran untuk “${name}”. Anda dapat membayar di halaman yang aman.`,
    action: 'Buka halaman pembayaran',
  },
  reminder: {
    subject: (name) => `Pengingat: ${name} segera tidak dapat dibayar lagi`,
    text: (seller, name, until) => `Tautan pembayaran dari ${seller} untuk “${name}” berlaku hingga ${until}.`,
    ignore: 'Jika Anda sudah membayar, abaikan pesan ini.',
  },
  receipt: {
    subject: (seller) => `Tanda terima Anda dari ${seller}`,
    text: (seller, amount) => `Terima kasih. ${seller} telah menerima pembayaran Anda sebesar ${amount}.`,
    nextCharge: (amount, date) => `Tagihan berikutnya sebesar ${amount} pada ${date}.`,
  },
  latePayment: {
    subject: (name) => `Pembayaran Anda terlambat: ${name}`,
    accepted: (seller, amount) =>
      `Pembayaran Anda sebesar ${amount} tiba setelah batas waktu. ${seller} tetap menerimanya.`,
    returned: (seller, amount) =>
      `Pembayaran Anda sebesar ${amount} tiba ketika ${seller} tidak dapat menerimanya lagi. Seluruh jumlahnya dikembalikan kepada Anda.`,
  },
  refund: {
    subject: (seller, amount) => `${seller} mengembalikan ${amount}`,
    text: (seller, amount) =>
      `${seller} telah mengembalikan ${amount}. Bank Anda mungkin memerlukan beberapa hari untuk menampilkannya.`,
    noPlace: (name) => `Ketika pembayaran Anda untuk “${name}” tiba, semuanya sudah habis.`,
  },
  sellerPaid: {
    subject: (amount, name) => `Dibayar: ${amount} untuk ${name}`,
    text: (amount, name) => `Pembayaran sebesar ${amount} untuk “${name}” berhasil.`,
  },
  sellerOverLimit: {
    subject: (name) => `Pembayaran melebihi batas: ${name}`,
    accepted: (amount, name) =>
      `Pembayaran sebesar ${amount} untuk “${name}” masuk meskipun batas telah tercapai. Sesuai pengaturan Anda, pembayaran ini diterima.`,
    returned: (amount, name) =>
      `Pembayaran sebesar ${amount} untuk “${name}” masuk meskipun batas telah tercapai. Pembayaran ini sedang dikembalikan.`,
  },
  sellerExpiring: {
    subject: (name) => `Belum ada yang membayar: ${name} segera berakhir`,
    text: (name, until) => `Tautan pembayaran “${name}” berlaku hingga ${until}, dan belum ada yang membayar.`,
    action: 'Buka tautan pembayaran',
  },
};
