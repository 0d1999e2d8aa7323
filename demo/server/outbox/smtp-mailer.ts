/** Sends e-mails by SMTP, to the server that SMTP_URL names. */
import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  readonly to: string;
  /** Shown beside the sender's address: the seller for whom this is sent. */
  readonly senderName: string;
  readonly replyTo?: string | undefined;
  /** The same in every try, so that mail programs show a repeated message once. */
  readonly messageId: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type SendMail = (mail: OutgoingMail) => Promise<'sent' | 'refused' | 'unreachable'>;

/** Together shorter than a lease. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

export function createSmtpMailer(url: string, fromAddress: string): SendMail {
  // Nothing in a message may make this read a file or fetch an address.
  const transport = createTransport({ url, disableFileAccess: true, disableUrlAccess: true, ...TIMEOUTS });
  const domain = fromAddress.split('@').at(-1) ?? 'localhost';
  return async ({ to, senderName, replyTo, messageId, language, subject, text, html }) => {
    try {
      await transport.sendMail({
        from: { name: senderName, address: fromAddress },
        to: { name: '', address: to },
        ...(replyTo !== undefined && { replyTo }),
        messageId: `<${messageId}@${domain}>`,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return 'sent';
    } catch (error) {
      return isFinal(error) ? 'refused' : 'unreachable';
    }
  };
}

/** The recipient or the message was refused for good. Everything else, also our own login, may work later. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}
