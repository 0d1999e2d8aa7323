/**
 * Starts the demo: the pay origin and the shop origin, each a site of its own for browsers (`localhost` and
 * `127.0.0.1`), on one database file. Reads the environment, opens ports, sweeps and sends now and then, and drains on SIGTERM;
 * everything else is in createApp.
 */
import { openDemo } from './open-demo.ts';
import { readEnvironment } from './read-environment.ts';
import { BusyPortError, serveOn } from './serve-on.ts';

/** How often the clock's decisions are written down, lost payments are looked for, and the outbox is emptied. */
const TICK_MS = 1_000;

const environment = readEnvironment(process.env);
const { payHosts, shopHosts, payPort, shopPort } = environment;

try {
  const demo = await openDemo(environment);
  const servers = [
    ...(await serveOn(demo.payApp.app.fetch, payPort, payHosts, 'PAY_PORT')),
    ...(await serveOn(demo.shopApp.fetch, shopPort, shopHosts, 'SHOP_PORT')),
  ];
  for (const line of demo.welcome) console.log(line);
  // At once, too: what was cut off when the last process died is looked for first.
  demo.tick();
  const timer = setInterval(() => demo.tick(), TICK_MS);

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    clearInterval(timer);
    demo.payApp.endWaits();
    await Promise.all(servers.map((server) => server.drain()));
    await demo.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
} catch (error) {
  if (!(error instanceof BusyPortError)) throw error;
  console.error(error.message);
  process.exit(1);
}
