import * as z from 'zod/mini';

/** How often a donor gives. `once` is a single payment. */
export const givingInterval = z.enum(['once', 'week', 'month', 'quarter', 'year']);
/** What a plan's price is for; multiplied by `intervalCount`. */
export const planInterval = z.enum(['day', 'week', 'month', 'year']);

export type GivingInterval = z.infer<typeof givingInterval>;
export type PlanInterval = z.infer<typeof planInterval>;
