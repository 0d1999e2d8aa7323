/**
 * A server process that is killed while it takes a payment: `DIES_ON` the way to the provider, or on the way back, that
 * is between the provider's book and ours. Prints what its buyer holds before that.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { randomId } from '../../demo/server/service/new-id.ts';
import { openStore } from '../../demo/server/store/store.ts';
import { card, startBackend } from './backend.ts';

const { DATABASE = '', LINK = '', DIES_ON = '' } = process.env;
const way = (name: string) => async () => {
  if (name === DIES_ON) process.kill(process.pid, 'SIGKILL');
};
const backend = startBackend({
  store: openStore(DATABASE),
  clock: Date.now,
  newId: randomId,
  providerPause: way('question'),
  answerPause: way('answer'),
});
const body = { selection: {}, expectedTotal: 2500 };
const { body: created } = await backend.createSession(LINK, body, randomUUID());
writeSync(1, JSON.stringify(created));
await backend.confirm(created, card(), randomUUID());
