import type { HttpBindings } from '@hono/node-server';

/** What a request carries through the routes. `incoming` and `outgoing` exist only behind a real socket. */
export interface Environment {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
}
