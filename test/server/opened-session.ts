import type { SessionRequest } from '../../src/protocol/session-request.ts';
import type { SessionCreated } from '../../src/protocol/session.ts';
import type { Backend } from './backend.ts';

/** A session on a link that asks for 25 euros; throws where it was refused. */
export async function openedSession(
  backend: Backend,
  idOrSlug: string,
  changes: Partial<SessionRequest> = {},
): Promise<SessionCreated> {
  const answer = await backend.createSession(idOrSlug, { selection: {}, expectedTotal: 2500, ...changes });
  if (answer.status !== 201) throw new Error(`The session was refused: ${answer.text}`);
  return answer.body;
}
