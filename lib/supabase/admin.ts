import 'server-only';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { supabaseConnection } from '@/lib/supabase/connection';
import type { Database } from '@/lib/supabase/database.types';

export type TonightSupabase = SupabaseClient<Database>;

let client: Promise<TonightSupabase> | undefined;

/** A client past row level security. Its caller has checked first that the acting user may do the thing. */
export function adminClient(): Promise<TonightSupabase> {
  client ??= supabaseConnection().then(({ url, secretKey, fetch }) =>
    createClient<Database>(url, secretKey, {
      auth: { persistSession: false, autoRefreshToken: false },
      // Trying again would hold a request for seven seconds; the caller gets a 503 that says when to come back.
      db: { retry: false },
      global: { fetch },
    }),
  );
  return client;
}
