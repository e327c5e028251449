import type { EmailDriver } from '@supabase/lite';
import { printer } from '@/lib/process/print';

/** Prints mail to the log, where no mail server is set: nothing is sent anywhere. */
export function logMail(adapt: (words: string) => string): EmailDriver {
  return {
    async send({ to, subject, text }) {
      printer.get()(
        `Mail (printed, not sent: SMTP_URL is not set)\nTo: ${to}\nSubject: ${subject}\n\n${adapt(text ?? '')}\n`,
      );
    },
  };
}
