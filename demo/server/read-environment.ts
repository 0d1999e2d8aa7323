/** The demo's settings. https://localhost is never involved: a demo speaks plain http on loopback only. */
export interface DemoEnvironment {
  readonly payPort: number;
  readonly shopPort: number;
  /** Addresses that the pay origin answers on: a browser takes `localhost` for either. */
  readonly payHosts: readonly string[];
  readonly shopHosts: readonly string[];
  readonly payOrigin: string;
  readonly shopOrigin: string;
  readonly database: string;
  readonly secretKey: string | undefined;
  /** Server for e-mails, such as `smtp://user:password@mail.example:587`; without it they are only kept. */
  readonly smtpUrl: string | undefined;
  /** Sender of all e-mails; the seller's own address goes into Reply-To. */
  readonly mailFrom: string;
  /** Where messages to the seller go if a link names no address. */
  readonly sellerAddress: string | undefined;
  readonly isDemo: boolean;
  readonly hasRateLimits: boolean;
  readonly hasLog: boolean;
}

export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): DemoEnvironment {
  const payPort = readPort(variables, 'PAY_PORT', 4242);
  const shopPort = readPort(variables, 'SHOP_PORT', 4243);
  const smtpUrl = readSmtpUrl(variables['SMTP_URL']);
  return {
    payPort,
    shopPort,
    payHosts: ['127.0.0.1', '::1'],
    shopHosts: ['127.0.0.1', '::1'],
    payOrigin: `http://localhost:${payPort}`,
    shopOrigin: `http://127.0.0.1:${shopPort}`,
    database: variables['PAY_LINK_DB'] || '.data/pay-link.sqlite',
    secretKey: variables['PAY_LINK_SECRET_KEY'] || undefined,
    smtpUrl,
    mailFrom: variables['MAIL_FROM'] || 'pay-link@localhost',
    // Kept messages show what a seller would get; a real mail server is given no address that nobody named.
    sellerAddress: variables['SELLER_EMAIL'] || (smtpUrl === undefined ? 'seller@example.com' : undefined),
    isDemo: variables['PAY_LINK_DEMO'] !== '0',
    hasRateLimits: variables['PAY_LINK_RATE_LIMITS'] !== 'off',
    hasLog: variables['PAY_LINK_LOG'] !== 'off',
  };
}

function readPort(variables: Readonly<Record<string, string | undefined>>, name: string, usual: number): number {
  const text = variables[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${name} is "${text}"; it must be a port number from 1 to 65535.`);
}

function readSmtpUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol)) return text;
  // The value may hold a password and is not repeated.
  throw new Error('SMTP_URL must be an address such as smtp://user:password@mail.example:587.');
}
