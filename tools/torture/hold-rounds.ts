/**
 * Many buyers of few places, at several processes on one file. In each round every buyer first asks for a slow payment,
 * so that exactly as many as there are places hold one; the holds end without money; then every buyer pays by card.
 */
import { type Database, openDatabase } from '../../demo/server/store/database.ts';
import { aFixedInput } from '../../test/fixtures/links.ts';
import {
  confirmRemotely,
  createRemoteLink,
  createRemoteSession,
  type RemoteAnswer,
  send,
} from '../../test/server/remote-buyer.ts';
import { type DemoServer, startDemoServer } from '../../test/support/demo-server.ts';
import type { Payment } from '../../src/protocol/payment.ts';
import type { Problem } from '../../src/protocol/problem.ts';
import type { PublicLink } from '../../src/protocol/public-link.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import { faultsIn } from './invariants/faults-in.ts';
import { createPersistence, type Persistence } from './ask-again.ts';
import type { PartOptions, PartReport } from './report.ts';
import { watchPlaces } from './watch-places.ts';

/** Nothing here is left to chance but who comes first. */
export interface HoldOptions extends Omit<PartOptions, 'seed'> {
  readonly processes: number;
  readonly buyers: number;
  readonly limits: readonly number[];
  /** How the holds of the rounds end, one after the other; all three by default. */
  readonly endings?: readonly Ending[];
}

/** How the holds of a round end: given up by the payer, refused by the bank, or left until their time is over. */
type Ending = 'cancel' | 'fail' | 'lapse';
const allEndings: readonly Ending[] = ['cancel', 'fail', 'lapse'];

/** What a buyer who comes too late may be told: in words, with a way on, and never an error of the server. */
const politeRefusals: readonly (string | undefined)[] = ['usage_limit_reached', 'usage_temporarily_held'];
const env = { PAY_LINK_RATE_LIMITS: 'off', PAY_LINK_LOG: 'off' };
const slowMethod = { method: { type: 'bank_transfer' } };
const HOLD_MINUTES = 1;
const ROUNDS_BETWEEN_CHECKS = 10;
/** Late payments that are settled after each round, at most. */
const MOST_LATE = 5;

interface Fleet {
  readonly servers: readonly DemoServer[];
  readonly database: Database;
  /** Another process for each number. */
  origin(index: number): string;
  seller<T = Problem>(path: string, body: unknown): Promise<RemoteAnswer<T>>;
}

interface Tally {
  rounds: number;
  paid: number;
  refused: number;
  looks: number;
  late: number;
  readonly persistence: Persistence;
  readonly faults: string[];
}

export async function runHoldRounds({
  processes,
  buyers,
  rounds,
  limits,
  endings = allEndings,
  say,
}: HoldOptions): Promise<PartReport> {
  const persistence = createPersistence();
  const tally: Tally = { rounds: 0, paid: 0, refused: 0, looks: 0, late: 0, persistence, faults: [] };
  for (const limit of limits) {
    await withFleet(processes, async (fleet) => {
      for (let round = 0; round < rounds; round++) {
        const ending = endings[round % endings.length] ?? 'cancel';
        const found = tally.faults.length;
        await playRound(fleet, { limit, buyers, ending }, tally);
        tally.rounds++;
        if (round % ROUNDS_BETWEEN_CHECKS === 0 || round === rounds - 1) tally.faults.push(...faultsIn(fleet.database));
        // At once: a long run may be ended before it has a summary.
        for (const text of tally.faults.slice(found)) say(`holds: VIOLATION: ${text}`);
        if (round % ROUNDS_BETWEEN_CHECKS === 0) say(`holds: limit ${limit}, round ${round + 1} of ${rounds}`);
      }
    });
  }
  return {
    part: 'holds',
    faults: tally.faults,
    figures: [
      ['processes × buyers', `${processes} × ${buyers}`],
      ['rounds × limits', `${rounds} × {${limits.join(', ')}} = ${tally.rounds}`],
      ['paid', String(tally.paid)],
      ['politely refused', String(tally.refused)],
      ['asked again after a lost connection or a 503', String(persistence.times)],
      ['late payments given back', String(tally.late)],
      ['looks at places meanwhile', String(tally.looks)],
    ],
  };
}

async function withFleet(processes: number, work: (fleet: Fleet) => Promise<void>): Promise<void> {
  const first = await startDemoServer({ env });
  const servers = [first];
  try {
    // One after the other: eight that start at once on two cores need longer than a start may take.
    while (servers.length < processes) servers.push(await startDemoServer({ database: first.database, env }));
    const database = openDatabase(first.database);
    const authorization = `Bearer ${first.secretKey}`;
    await work({
      servers,
      database,
      origin: (index) => servers[index % servers.length]?.payOrigin ?? first.payOrigin,
      seller: (path, body) => send(first.payOrigin + path, body, { authorization }),
    });
    database.close();
  } finally {
    // The first made the file and deletes it.
    for (const server of servers.toReversed()) await server.remove();
  }
}

interface Round {
  readonly limit: number;
  readonly buyers: number;
  readonly ending: Ending;
}

/** Looks at the places all the while that they are sold. */
async function playRound(fleet: Fleet, round: Round, tally: Tally): Promise<void> {
  const { limit, ending } = round;
  const { secretKey = '', payOrigin = '' } = fleet.servers[0] ?? {};
  const input = aFixedInput({
    maxRedemptions: limit,
    ...(ending === 'lapse' && { reservation: { on: 'pay', minutes: HOLD_MINUTES } }),
  });
  const { id } = await createRemoteLink(payOrigin, secretKey, input);
  const fault = (text: string) => {
    tally.faults.push(`limit ${limit}, ${ending}: ${text}`);
  };
  const watch = watchPlaces(fleet.database, id);
  try {
    await sellTwice(fleet, id, round, tally, fault);
  } catch (error) {
    fault(`the round broke off: ${String(error)}`);
  }
  const { looks, faults } = watch.end();
  tally.looks += looks;
  for (const text of faults) fault(text);
}

/** First for slow money that does not come, then by card. */
async function sellTwice(
  fleet: Fleet,
  id: string,
  { limit, buyers, ending }: Round,
  tally: Tally,
  fault: (text: string) => void,
): Promise<void> {
  const { ask } = tally.persistence;
  const numbers = Array.from({ length: buyers }, (_, index) => index);

  const open = async (index: number, name: string): Promise<SessionCreated> => {
    const answer = await ask(() => createRemoteSession(fleet.origin(index), id, keyOf(name, index)));
    if (answer.status !== 201) throw new Error(`A session was refused: ${answer.status} ${answer.body.code}`);
    return answer.body;
  };
  /** All of them at once, each at another process than before; answers who got a place. */
  const confirmAll = async (sessions: readonly SessionCreated[], name: string, body?: unknown) => {
    const answers = await Promise.all(
      sessions.map((session, index) =>
        ask(() => confirmRemotely(fleet.origin(index + 1), session, keyOf(name, index), body)),
      ),
    );
    const got = answers.flatMap((answer, index) => (answer.status === 200 ? [index] : []));
    if (got.length !== limit) fault(`${got.length} of ${limit} places were taken (${name})`);
    for (const { status, body: refusal } of answers) {
      if (status !== 200 && (status !== 409 || !politeRefusals.includes(refusal.code))) {
        fault(`a buyer was told ${status} ${refusal.code}`);
      }
    }
    return { answers, got };
  };

  const sessions = await Promise.all(numbers.map((index) => open(index, 'open')));
  const held = await confirmAll(sessions, 'hold', slowMethod);
  const payments = held.got.map((index) => held.answers[index]?.body.payment?.id ?? '');
  if (ending === 'lapse') await ask(() => fleet.seller('/v1/test/clock', { advanceMs: HOLD_MINUTES * 60_000 + 1 }));
  if (ending === 'fail')
    await Promise.all(payments.map((payment) => ask(() => fleet.seller(`/v1/test/payments/${payment}/fail`, {}))));
  if (ending === 'cancel')
    await Promise.all(held.got.map((index) => ask(() => cancel(fleet.origin(index + 2), sessions[index]))));
  // A refused attempt leaves its session open; the others begin again.
  if (ending !== 'fail') {
    await Promise.all(
      held.got.map(async (index) => {
        sessions[index] = await open(index, 'again');
      }),
    );
  }
  const { got } = await confirmAll(sessions, 'card');
  tally.paid += got.length;
  tally.refused += buyers - got.length;
  if (ending === 'lapse') {
    for (const payment of payments.slice(0, MOST_LATE)) {
      const { body } = await ask(() =>
        fleet.seller<Payment & { code?: string }>(`/v1/test/payments/${payment}/settle`, {}),
      );
      if (body.status !== 'refunded') fault(`late money of a sold place is ${body.status}`);
      tally.late++;
    }
  }
  const link = await send<PublicLink>(`${fleet.origin(buyers)}/v1/public/links/${id}`, undefined, {});
  const { completed, remaining } = link.body.usage;
  if (link.body.status !== 'exhausted' || completed !== limit || remaining !== 0) {
    fault(`the link is ${link.body.status} with ${completed} sold and ${remaining} left`);
  }
}

const keyOf = (name: string, index: number): string => `${name}-key-${String(index).padStart(12, '0')}`;

function cancel(origin: string, created: SessionCreated | undefined): Promise<RemoteAnswer<Problem>> {
  if (created === undefined) throw new Error('Only who has a session can give it up.');
  const { session, secret } = created;
  return send(`${origin}/v1/public/sessions/${session.id}/cancel`, {}, { authorization: `Bearer ${secret}` });
}
