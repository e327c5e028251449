import { createClient } from '@supabase/supabase-js';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Database } from '@/lib/supabase/database.types';
import { type EmbeddedDatabase, openEmbeddedSupabase } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { makeKeys } from '@/lib/supabase/keys';

const SITE = 'http://supabase.localhost';

/** Opens the store as the product does. @throws when it does not open. */
export async function openStore(
  database: EmbeddedDatabase,
): Promise<{ supabase: EmbeddedSupabase; client: TonightSupabase }> {
  const keys = makeKeys();
  const supabase = await openEmbeddedSupabase({ database, keys, siteUrl: SITE });
  const client = createClient<Database>(SITE, keys.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
  });
  return { supabase, client };
}
