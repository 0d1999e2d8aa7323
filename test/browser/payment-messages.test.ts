/** What the payment page may say to the page around it, and who else is not heard. */
import { expect } from 'chai';
import { PAY_SITE, PlayedBackend } from '../support/played-backend.ts';
import { ShownCheckout, until } from '../support/shown-checkout.ts';

const ROUNDS = 10_000;

describe('messages of the payment page', () => {
  let backend: PlayedBackend;
  let checkout: ShownCheckout;
  beforeEach(async () => {
    backend = new PlayedBackend();
    checkout = new ShownCheckout(backend);
    await checkout.shows('Pay €25.00');
    checkout.submitButton.click();
  });
  afterEach(async () => {
    checkout.remove();
    await backend.end();
  });
  const awaiting = async () => {
    await until('the handshake', () => checkout.element.step === 'awaiting');
    await until('a read that waits', () => backend.isAskedToWait);
  };
  const reads = () => backend.seen.filter(({ path }) => path.startsWith('sessions/')).length;
  const pass = () => new Promise((resolve) => setTimeout(resolve));

  it('may set its height, with a floor and a ceiling', async () => {
    await awaiting();
    checkout.let({ type: 'resize', height: 700 });
    await until('the height', () => checkout.frame?.clientHeight === 700);
    checkout.let({ type: 'resize', height: 10 });
    await until('the floor', () => checkout.frame?.clientHeight === 320);
    checkout.let({ type: 'resize', height: 1e9 });
    checkout.let({ type: 'resize', height: 500 });
    await until('the height', () => checkout.frame?.clientHeight === 500);
  });

  it('is greeted again when another page has come into its frame', async () => {
    await awaiting();
    const frame = checkout.frame as HTMLIFrameElement;
    const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.contentWindow?.postMessage({ reload: true }, '*');
    await isLoaded;
    await until('the height', () => {
      checkout.let({ type: 'resize', height: 640 });
      return frame.clientHeight === 640;
    });
    expect(checkout.events.filter((name) => name === 'handoff')).to.have.length(1);
  });

  it('is read about when it says that something changed, and believed in nothing else', async () => {
    await awaiting();
    const before = reads();
    checkout.let({ type: 'changed', status: 'completed', session: { status: 'completed' } });
    await until('a read', () => reads() > before);
    expect(checkout.element.step).to.equal('awaiting');
    expect(checkout.text).not.to.include('Thank you');
  });

  it('may ask to be closed, which the page may veto', async () => {
    await awaiting();
    checkout.let({ type: 'escape' });
    await checkout.heard('before-close');
    expect(checkout.event('before-close')?.detail.reason).to.equal('escape');
    await checkout.heard('close');
    expect(checkout.event('close')?.detail.result.status).to.equal('processing');
    expect(backend.count('cancel')).to.equal(0);
  });

  it('is shut in: scripts, forms and its own origin, and no way to take the page along', async () => {
    await awaiting();
    const frame = checkout.frame as HTMLIFrameElement;
    expect(frame.getAttribute('sandbox')).to.include('allow-scripts').and.include('allow-same-origin');
    expect(frame.getAttribute('sandbox')?.split(' ')).not.to.include('allow-top-navigation');
    expect(frame.allow).to.include(`payment ${PAY_SITE}`);
    expect(frame.referrerPolicy).to.equal('strict-origin');
  });

  it('is not replaced by anybody else: another window, another origin', async () => {
    await awaiting();
    const frame = checkout.frame as HTMLIFrameElement;
    const other = document.createElement('iframe');
    document.body.append(other);
    const before = reads();
    const height = frame.clientHeight;
    const senders = [other.contentWindow, window, null];
    const origins = [PAY_SITE, `${PAY_SITE}.evil.example`, location.origin, 'null', ''];
    for (let round = 0; round < ROUNDS; round++) {
      const source = senders[round % senders.length] as Window | null;
      const origin = origins[round % origins.length] as string;
      const data = forgeries[round % forgeries.length] as object;
      window.dispatchEvent(new MessageEvent('message', { source, origin, data }));
    }
    await pass();
    expect(reads()).to.equal(before);
    expect(frame.clientHeight).to.equal(height);
    expect(checkout.element.step).to.equal('awaiting');
    expect(checkout.events).not.to.include('before-close');
    other.remove();
  });

  it('is not heard with another nonce or in another shape', async () => {
    await awaiting();
    const before = reads();
    for (const forgery of forgeries) checkout.let(forgery);
    // Messages arrive in order: after this one, all of them have.
    checkout.let({ type: 'resize', height: 555 });
    await until('the height', () => checkout.frame?.clientHeight === 555);
    expect(reads()).to.equal(before);
    expect(checkout.events).not.to.include('before-close');
  });
});

const nonce = 'a'.repeat(22);
const forgeries: readonly object[] = [
  { v: 1, type: 'changed', nonce },
  { v: 1, type: 'escape', nonce },
  { v: 1, type: 'resize', nonce, height: 900 },
  { v: 1, type: 'ready', nonce },
  { v: 2, type: 'changed' },
  { v: '1', type: 'escape' },
  { v: 1, type: 'changed', nonce: [nonce] },
  { type: 'paid' },
  { type: 'Changed' },
  { type: ['changed'] },
  { type: 'resize', height: '900' },
  { type: 'resize', height: 1.5 },
  { type: 'resize', height: -1 },
  { type: 'resize', height: 20_001 },
  { type: '__proto__' },
  { type: 'toString' },
];
