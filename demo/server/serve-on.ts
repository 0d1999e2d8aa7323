import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

type Fetch = Parameters<typeof getRequestListener>[0];

/** Requests under way get so long to finish once the server is told to end. */
const DRAIN_MS = 8_000;

export class BusyPortError extends Error {
  override readonly name = 'BusyPortError';
}

export interface RunningServer {
  /** Takes no new connection, lets requests finish, then closes what is left. */
  drain(): Promise<void>;
}

/** Listens on one port of several addresses. An address that the machine does not have is left out, unless it is the first. */
export async function serveOn(
  fetch: Fetch,
  port: number,
  hosts: readonly string[],
  variable: string,
): Promise<RunningServer[]> {
  const servers: RunningServer[] = [];
  for (const [index, hostname] of hosts.entries()) {
    const server = createServer(getRequestListener(fetch));
    // Keep-alive outlasts the usual gap between a page's requests, so that clients do not meet a closing socket.
    server.keepAliveTimeout = 30_000;
    try {
      server.listen(port, hostname);
      await once(server, 'listening');
      servers.push({ drain: () => drain(server) });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const isMissing = code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
      if (isMissing && index > 0) continue;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      throw new BusyPortError(
        `Port ${port} on ${hostname} is ${code === 'EACCES' ? 'not allowed' : 'in use already'}. Stop what uses it, or choose another one: ${variable}=${port + 100} npm start`,
      );
    }
  }
  return servers;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(force);
  clearInterval(idle);
}
