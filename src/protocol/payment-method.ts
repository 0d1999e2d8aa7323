import * as z from 'zod/mini';

export const paymentMethodType = z.enum(['card', 'bank_transfer', 'ewallet', 'cash_code']);
export type PaymentMethodType = z.infer<typeof paymentMethodType>;
