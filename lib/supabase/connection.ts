import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { hasFront } from '@/lib/process/front';
import { onePerProcess } from '@/lib/process/one-per-process';
import { isSealed, type MailedLink } from '@/lib/supabase/mailed-link';
import { tellByRealtime } from '@/lib/supabase/realtime-wire';
import type { SupabaseConnection } from '@/lib/supabase/supabase-connection';
import { throughFront } from '@/lib/supabase/through-front';

/** Whether nothing speaks against a mailed link having been written here. */
export async function isOurMailedLink(link: MailedLink): Promise<boolean> {
  const { mailsOurLinks, secretKey } = await supabaseConnection();
  return !mailsOurLinks || isSealed(link, secretKey);
}

// The only file that knows whether Supabase is embedded or hosted. The database must be opened once. `scripts/stop-gracefully.ts` closes it.
export const openedSupabase = onePerProcess('supabase', open);

/** The process's Supabase, opened at first use. @throws an error whose message says what to do, or a driver's. */
export function supabaseConnection(): Promise<SupabaseConnection> {
  return openedSupabase.get();
}

async function open(): Promise<SupabaseConnection> {
  const { hostedSupabase } = serverEnvironment();
  if (hostedSupabase) {
    // A front hears for its pages. On Vercel nothing runs between two requests that could hear.
    const leave = hasFront() || process.env.VERCEL ? null : tellByRealtime(hostedSupabase);
    return {
      ...hostedSupabase,
      mailsOurLinks: false,
      fetch: globalThis.fetch,
      mailAnswers: async () => true,
      mail: async () => undefined,
      close: async () => leave?.(),
    };
  }
  if (hasFront()) return throughFront();
  // Most of what a process of pages would load, and never call.
  const { openHere } = await import('@/lib/supabase/open-here');
  return openHere();
}
