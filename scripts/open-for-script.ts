import type { ServerEnvironment } from '../lib/env/server.ts';
import { openEmbeddedSupabase } from '../lib/supabase/embedded';
import { readKeys } from '../lib/supabase/keys';
import { DataDirectoryInUseError } from '../lib/supabase/lock';
import { type DataDirectory, openDataDirectory } from '../lib/supabase/open-data-directory';

interface ScriptSupabase {
  url: string;
  publishableKey: string;
  secretKey: string;
  fetch: typeof fetch;
  close(): Promise<void>;
}

/** Supabase for a script run by hand: hosted, or the running server's, or the files under DATA_DIR. */
export async function openForScript(environment: ServerEnvironment): Promise<ScriptSupabase> {
  const { hostedSupabase, dataDirectory, port, siteUrl } = environment;
  const overNetwork = { fetch: globalThis.fetch, close: async () => undefined };
  if (hostedSupabase) return { ...hostedSupabase, ...overNetwork };
  let opened: DataDirectory;
  try {
    opened = openDataDirectory(dataDirectory);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUseError)) throw error;
    return { url: `http://localhost:${port}`, ...readKeys(dataDirectory), ...overNetwork };
  }
  const { keys, database, unlock } = opened;
  const supabase = await openEmbeddedSupabase({
    database: { kind: 'pglite', directory: database },
    keys,
    siteUrl,
  });
  return {
    url: siteUrl,
    ...keys,
    fetch: (input, init) => supabase.fetch(new Request(input, init)),
    close: async () => {
      await supabase.close();
      unlock();
    },
  };
}
