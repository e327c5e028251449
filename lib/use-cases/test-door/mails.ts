import 'server-only';
import { mailsTo } from '@/lib/supabase/outbox-mail';

/** What was mailed to an address, the oldest first. */
export const mailsOf = (address: string) => ({ mails: mailsTo(address) });
