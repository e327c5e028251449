import type { EmailDriver } from '@supabase/lite';
import { onePerProcess } from '@/lib/process/one-per-process';

/** What was mailed to a person, as they would read it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** An ISO instant. */
  sentAt: string;
}

/** A suite reads a mail seconds after it was sent; what is older makes room. */
const MOST_MAILS = 2000;

// Mail is sent in one bundle of the process and read in another.
const mails = onePerProcess('outbox', (): Mail[] => []);

/** Keeps every mail for the door for tests, and sends none. */
export function outboxMail(adapt: (words: string) => string): EmailDriver {
  const outbox = mails.get();
  return {
    async send({ to, subject, text }) {
      const addressees = [to].flat();
      for (const addressee of addressees) {
        outbox.push({ to: addressee, subject, text: adapt(text ?? ''), sentAt: new Date().toISOString() });
      }
      outbox.splice(0, Math.max(0, outbox.length - MOST_MAILS));
    },
  };
}

/** What was mailed to an address, the oldest first. */
export function mailsTo(address: string): Mail[] {
  return mails.get().filter(({ to }) => to.toLowerCase() === address.toLowerCase());
}
