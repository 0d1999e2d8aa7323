/** Customers: payers that a seller knows again, with what they may be charged with. */
import type { CustomerInput, CustomerPatch, CustomerRecord } from '../../../src/protocol/customer-record.ts';
import type { Replayable } from '../checkout-service.ts';
import { toInstant } from '../domain/calendar.ts';
import type { SessionRecord } from '../domain/session-record.ts';
import { refuse } from '../domain/refuse.ts';
import { ProblemError } from '../problem-error.ts';
import type { KeptMethod, StoredCustomer } from '../store/customers.ts';
import type { ServiceContext } from './context.ts';
import { checkRevision, createOnce, type SeenRevision } from './keyed-creation.ts';
import { type List, listed, type Page } from './listed.ts';

export interface CustomerService {
  create(input: CustomerInput, idempotencyKey: string | undefined): Replayable<CustomerRecord>;
  list(email: string | undefined, page: Page): List<CustomerRecord>;
  read(id: string): CustomerRecord;
  change(id: string, patch: CustomerPatch, seen: SeenRevision): CustomerRecord;
  /** The customer is not charged with it any more. */
  dropProfile(id: string, profileId: string): CustomerRecord;
}

export function createCustomerService(context: ServiceContext): CustomerService {
  const { store } = context;
  const find = (id: string): StoredCustomer => {
    const customer = store.customers.byId(id);
    if (customer === undefined) throw new ProblemError('not_found', { detail: 'There is no such customer.' });
    return customer;
  };
  const show = ({ id, revision, config, createdAt, updatedAt }: StoredCustomer): CustomerRecord => ({
    id,
    object: 'customer',
    livemode: false,
    revision,
    ...config,
    metadata: config.metadata ?? {},
    paymentProfiles: store.customers.profilesOf(id),
    createdAt: toInstant(createdAt),
    updatedAt: toInstant(updatedAt),
  });
  const checkEmail = (email: string | undefined, ownId: string | undefined) => {
    const owner = email === undefined ? undefined : store.customers.byEmail(email);
    if (owner !== undefined && owner.id !== ownId)
      refuse('field_invalid', '/email', `This address belongs to the customer ${owner.id}.`);
  };

  return {
    create: (input, key) =>
      createOnce(context, { scope: 'customers', key, body: input }, (now) => {
        checkEmail(input.email, undefined);
        const id = context.newId('cus');
        store.customers.insert(id, input, now);
        return show(find(id));
      }),
    list: (email, page) => listed(page, (before, limit) => store.customers.list(email, before, limit), show),
    read: (id) => show(find(id)),
    change: (id, patch, seen) =>
      store.write(() => {
        const customer = find(id);
        checkRevision(customer, seen);
        // A patch comes from JSON, where nothing is there and undefined.
        const config = { ...customer.config, ...(patch as Partial<CustomerInput>) };
        checkEmail(config.email, id);
        store.customers.update(id, config, context.now());
        return show(find(id));
      }),
    dropProfile: (id, profileId) =>
      store.write(() => {
        const customer = find(id);
        if (!store.customers.dropProfile(customer.id, profileId))
          throw new ProblemError('not_found', { detail: 'The customer has no such payment profile.' });
        return show(customer);
      }),
  };
}

/**
 * Knows the payer of a completed session again: by the link's customer, or by the e-mail address. Keeps the way of
 * paying where it will be needed or the seller asks for it. Inside the transaction that completes the session.
 */
export function rememberCustomer(
  context: ServiceContext,
  session: SessionRecord,
  method: KeptMethod | undefined,
  now: number,
): void {
  const { store, newId } = context;
  const link = store.links.byId(session.linkId, now);
  const { metadata: _page, ...person } = { metadata: undefined, ...session.details.customer };
  const known =
    (link?.config.customerId === undefined ? undefined : store.customers.byId(link.config.customerId)) ??
    (person.email === undefined ? undefined : store.customers.byEmail(person.email));
  if (known === undefined && person.email === undefined) return;
  const customerId = known?.id ?? newId('cus');
  if (known === undefined) store.customers.insert(customerId, person, now);
  store.sessions.setCustomer(session.id, customerId);
  const isKept = link?.config.savePaymentProfile === true || link?.config.type === 'subscription';
  if (method !== undefined && (isKept || session.dueToday === 0))
    store.customers.keepProfile(newId('pp'), customerId, method, now);
}
