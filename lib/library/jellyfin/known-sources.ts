import 'server-only';
import { readSources, type StoredSource } from '@/lib/library/jellyfin/sources-repository';
import { onePerProcess } from '@/lib/process/one-per-process';
import { adminClient } from '@/lib/supabase/admin';

/** Every page asks which folders there are; another process may have added one. */
const KNOWN_FOR_MS = 5000;

const kept = onePerProcess('library-sources', () => ({
  until: 0,
  sources: null as Promise<StoredSource[]> | null,
}));

/** The other servers of the shelf, as they were a moment ago. */
export function knownSources(): Promise<StoredSource[]> {
  const state = kept.get();
  if (state.sources && state.until > Date.now()) return state.sources;
  const asked = adminClient().then(readSources);
  asked.catch(() => {
    if (state.sources === asked) state.sources = null;
  });
  state.sources = asked;
  state.until = Date.now() + KNOWN_FOR_MS;
  return asked;
}

/** One was added or changed by this process. */
export function forgetSources(): void {
  kept.get().sources = null;
}
