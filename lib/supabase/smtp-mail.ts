import type { EmailDriver } from '@supabase/lite';
import { createTransport } from 'nodemailer';

const PATIENCE_MS = 20_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** How long it is believed that the mail server answers, or does not. */
const BELIEVED_MS = 60_000;

export interface SmtpMail extends EmailDriver {
  /** Whether the mail server would take mail right now. */
  answers(): Promise<boolean>;
}

/** Whether a name and a password would go over the network in the clear otherwise. */
export function needsTls(smtpUrl: string): boolean {
  const { username, protocol, hostname } = new URL(smtpUrl);
  return protocol === 'smtp:' && username !== '' && !LOOPBACK.test(hostname);
}

/**
 * Sends mail through an SMTP server. A name and a password go to it over TLS alone, unless it is this machine.
 * @param smtpUrl `smtp://` or `smtps://`, with name and password where it asks for them.
 * @param adapt puts our own links in.
 */
export function smtpMail(smtpUrl: string, from: string, adapt: (words: string) => string): SmtpMail {
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: needsTls(smtpUrl),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  let known: { at: number; answers: boolean } | null = null;
  return {
    // Not waited for: how long a mail takes would give away that there is an account to send it to.
    async send({ to, subject, text, html }) {
      transport
        .sendMail({ from, to, subject, text: adapt(text ?? ''), html: html && adapt(html) })
        .then(() => {
          known = { at: performance.now(), answers: true };
        })
        .catch((error: NodeJS.ErrnoException) => {
          // Asked anew before the next: it may be one mailbox that is refused.
          known = null;
          // A server's own words name whom the mail was for.
          console.error(`A mail could not be sent (${error.code ?? error.name}).`);
        });
    },
    async answers() {
      if (known && performance.now() - known.at < BELIEVED_MS) return known.answers;
      const answers = await transport.verify().then(
        () => true,
        () => false,
      );
      known = { at: performance.now(), answers };
      return answers;
    },
  };
}
