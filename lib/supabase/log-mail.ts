import type { EmailDriver } from '@supabase/lite';

/** The link that the embedded Supabase writes: to its own door, which answers with a session no page of ours reads. */
const VERIFY_LINK = /https?:\/\/\S+\/auth\/v1\/verify\?\S+/g;

/** Prints mail to the log, with a link that a page of ours takes; nothing is sent anywhere. */
export function logMail(siteUrl: string): EmailDriver {
  return {
    async send({ to, subject, text }) {
      const words = (text ?? '').replace(VERIFY_LINK, (link) => ourLink(siteUrl, link));
      console.info(`Mail (printed, not sent)\nTo: ${to}\nSubject: ${subject}\n\n${words}\n`);
    },
  };
}

/** As a hosted project's template writes it: `/sign-in/return?token={{ .TokenHash }}&type=…`. */
export function ourLink(siteUrl: string, link: string): string {
  const { searchParams } = new URL(link);
  const type = searchParams.get('type') === 'recovery' ? 'recovery' : 'email';
  return `${siteUrl}/sign-in/return?${new URLSearchParams({ token: searchParams.get('token') ?? '', type })}`;
}
