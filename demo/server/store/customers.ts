import type { CustomerInput, PaymentProfile } from '../../../src/protocol/customer-record.ts';
import type { PaymentMethodType } from '../../../src/protocol/payment-method.ts';
import { toInstant } from '../domain/calendar.ts';
import type { Database } from './database.ts';

export interface StoredCustomer {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly config: CustomerInput;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface KeptMethod {
  readonly type: PaymentMethodType;
  readonly brand?: string | undefined;
  readonly last4?: string | undefined;
}

interface CustomerRow {
  seq: number;
  id: string;
  revision: number;
  config: string;
  created_at: number;
  updated_at: number;
}

interface ProfileRow {
  id: string;
  method_type: PaymentMethodType;
  brand: string;
  last4: string;
  created_at: number;
}

/** E-mail addresses as they are compared. */
export const payerKeyOf = (email: string | undefined): string | undefined => email?.trim().toLowerCase();

/** Payers that are known again, and the ways of paying that are kept for them. */
export interface CustomerStore {
  byId(id: string): StoredCustomer | undefined;
  byEmail(email: string): StoredCustomer | undefined;
  list(email: string | undefined, beforeSeq: number, limit: number): StoredCustomer[];
  insert(id: string, config: CustomerInput, now: number): void;
  update(id: string, config: CustomerInput, now: number): void;
  /** Newest first. */
  profilesOf(customerId: string): PaymentProfile[];
  /** Keeps each way of paying once. */
  keepProfile(id: string, customerId: string, method: KeptMethod, now: number): void;
  /** False where there was none. */
  dropProfile(customerId: string, id: string): boolean;
}

export function createCustomerStore(database: Database): CustomerStore {
  const one = (row: CustomerRow | undefined) => (row === undefined ? undefined : fromRow(row));
  const columns = (config: CustomerInput) => ({
    payerKey: payerKeyOf(config.email),
    config: JSON.stringify(config),
  });
  return {
    byId: (id) => one(database.get<CustomerRow>('SELECT * FROM customers WHERE id = :id', { id })),
    byEmail: (email) =>
      one(database.get<CustomerRow>('SELECT * FROM customers WHERE payer_key = :key', { key: payerKeyOf(email) })),
    list: (email, beforeSeq, limit) =>
      database
        .all<CustomerRow>(
          `SELECT * FROM customers WHERE seq < :beforeSeq AND (:key IS NULL OR payer_key = :key)
           ORDER BY seq DESC LIMIT :limit`,
          { key: payerKeyOf(email), beforeSeq, limit },
        )
        .map(fromRow),
    insert: (id, config, now) => {
      database.run(
        `INSERT INTO customers (id, payer_key, config, created_at, updated_at)
         VALUES (:id, :payerKey, :config, :now, :now)`,
        { id, ...columns(config), now },
      );
    },
    update: (id, config, now) => {
      database.run(
        `UPDATE customers SET payer_key = :payerKey, config = :config, revision = revision + 1, updated_at = :now
         WHERE id = :id`,
        { id, ...columns(config), now },
      );
    },
    profilesOf: (customerId) =>
      database
        .all<ProfileRow>('SELECT * FROM payment_profiles WHERE customer_id = :customerId ORDER BY seq DESC', {
          customerId,
        })
        .map(toProfile),
    keepProfile: (id, customerId, { type, brand = '', last4 = '' }, now) => {
      database.run(
        `INSERT INTO payment_profiles (id, customer_id, method_type, brand, last4, created_at)
         VALUES (:id, :customerId, :type, :brand, :last4, :now)
         ON CONFLICT (customer_id, method_type, brand, last4) DO NOTHING`,
        { id, customerId, type, brand, last4, now },
      );
    },
    dropProfile: (customerId, id) =>
      database.run('DELETE FROM payment_profiles WHERE customer_id = :customerId AND id = :id', { customerId, id }) ===
      1,
  };
}

const fromRow = (row: CustomerRow): StoredCustomer => ({
  seq: row.seq,
  id: row.id,
  revision: row.revision,
  config: JSON.parse(row.config) as CustomerInput,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const toProfile = ({ id, method_type: type, brand, last4, created_at }: ProfileRow): PaymentProfile => ({
  id,
  object: 'payment_profile',
  method: { type, ...(brand !== '' && { brand }), ...(last4 !== '' && { last4 }) },
  createdAt: toInstant(created_at),
});
