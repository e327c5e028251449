import 'server-only';
import { z } from 'zod';
import { askFront } from '@/lib/process/front';
import { loopbackFetch } from '@/lib/supabase/loopback-fetch';
import type { SupabaseConnection } from '@/lib/supabase/supabase-connection';

/** What the front tells its pages of the Supabase that it has opened; see `private-door.ts`. */
export const reachedSchema = z.object({
  url: z.url(),
  /** What opens the door; only the front and its pages know it. */
  word: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  jwtSecret: z.string(),
});

/** The Supabase that our front has opened, over the network as any other; mail is the front's, too. */
export async function throughFront(): Promise<SupabaseConnection> {
  const { url, word, ...keys } = reachedSchema.parse(await askFront('supabase'));
  return {
    url,
    ...keys,
    mailsOurLinks: true,
    fetch: loopbackFetch(word),
    mailAnswers: async () => z.boolean().parse(await askFront('mail-answers')),
    mail: async (letter) => {
      await askFront('mail', letter);
    },
    close: async () => undefined,
  };
}
