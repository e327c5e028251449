import type { ServerEnvironment } from '../lib/env/server.ts';
import { openEmbeddedSupabase } from '../lib/supabase/embedded';
import { type HeldDatabase, holdDatabase } from '../lib/supabase/hold-database';
import { readKeys } from '../lib/supabase/keys';
import { DataDirectoryInUseError } from '../lib/supabase/lock';

interface ScriptSupabase {
  url: string;
  publishableKey: string;
  secretKey: string;
  fetch: typeof fetch;
  close(): Promise<void>;
}

/** Supabase for a script run by hand: hosted, or over the database of DATABASE_URL, or the running server's, or the files under DATA_DIR. */
export async function openForScript(environment: ServerEnvironment): Promise<ScriptSupabase> {
  const { hostedSupabase, dataDirectory, port, siteUrl } = environment;
  const overNetwork = { fetch: globalThis.fetch, close: async () => undefined };
  if (hostedSupabase) return { ...hostedSupabase, ...overNetwork };
  let held: HeldDatabase;
  try {
    held = await holdDatabase(environment);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError)) throw error;
    return { url: `http://localhost:${port}`, ...readKeys(dataDirectory), ...overNetwork };
  }
  const { keys, database, leave } = held;
  const supabase = await openEmbeddedSupabase({ database, keys, siteUrl });
  return {
    url: siteUrl,
    ...keys,
    fetch: (input, init) => supabase.fetch(new Request(input, init)),
    close: async () => {
      await supabase.close();
      await leave();
    },
  };
}
