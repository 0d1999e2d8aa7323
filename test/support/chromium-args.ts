/**
 * Arguments for every Chromium that a test starts: no sandbox, because tests also run as root in containers (the pages
 * are our own), and nothing that talks to the network or writes to a small /dev/shm.
 */
export const CHROMIUM_ARGS: string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
