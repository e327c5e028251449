import 'server-only';
import { serverEnvironment } from '@/lib/env/server';
import { type EmbeddedSupabase, openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { logMail } from '@/lib/supabase/log-mail';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';

/** Where Supabase is and how to reach it; the only place that knows whether it is embedded or hosted. */
export interface SupabaseConnection {
  url: string;
  publishableKey: string;
  secretKey: string;
  /** HS256 secret; absent on hosted projects that publish their signing keys. */
  jwtSecret?: string;
  fetch: typeof fetch;
  embedded?: EmbeddedSupabase;
  close(): Promise<void>;
}

// Next may load this module once per bundle; the database must be opened once per process.
const holder = globalThis as typeof globalThis & { tonightSupabase?: Promise<SupabaseConnection> };

/** The process's Supabase, opened at first use. @throws an error whose message says what to do, or a driver's. */
export function supabaseConnection(): Promise<SupabaseConnection> {
  holder.tonightSupabase ??= open();
  return holder.tonightSupabase;
}

async function open(): Promise<SupabaseConnection> {
  const { hostedSupabase, dataDirectory, siteUrl } = serverEnvironment();
  if (hostedSupabase) return { ...hostedSupabase, fetch: globalThis.fetch, close: async () => undefined };
  const { keys, database, unlock } = openDataDirectory(dataDirectory);
  const embedded = await openEmbeddedSupabase({
    database: { kind: 'pglite', directory: database },
    keys,
    siteUrl,
    email: logMail(siteUrl),
  });
  return {
    url: siteUrl,
    ...keys,
    fetch: (input, init) => embedded.fetch(new Request(input, init)),
    embedded,
    close: async () => {
      await embedded.close();
      unlock();
    },
  };
}
