import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import type { LedgerEntry } from '@/lib/progress/ledger/ledger-entry';
import { recordProgress } from '@/lib/progress/ledger/repository';
import type { Database } from '@/lib/supabase/database.types';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';

const SHOWS = 200;
const EPISODES_WATCHED_EACH = 25;
const DURATION = 2700;
const AT_ONCE = 500;

/** Two hundred shows, each in the middle of its 26th episode: 5000 watched episodes. */
export async function fillProfile(supabase: EmbeddedSupabase, secretKey: string, profileId: string): Promise<void> {
  const client = createClient<Database>('http://supabase.localhost', secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
  });
  const began = Date.now() - 3 * 365 * 24 * 3600_000;
  const entries = Array.from({ length: SHOWS * (EPISODES_WATCHED_EACH + 1) }, (_, index): LedgerEntry => {
    const show = index % SHOWS;
    const episode = 1 + Math.floor(index / SHOWS);
    const position = episode <= EPISODES_WATCHED_EACH ? DURATION : DURATION / 2;
    const at = began + index * 4 * 3600_000;
    const snapshot = { title: `Show ${show}`, showTitle: `Show ${show}`, episodeTitle: `Part ${episode}` };
    return {
      profileId,
      type: 'tv',
      tmdbId: 5_000_000 + show,
      season: 1,
      episode,
      episodeId: index + 1,
      id: randomUUID(),
      kind: 'playback',
      event: position === DURATION ? 'ended' : 'pause',
      sequence: 1,
      position,
      duration: DURATION,
      creditsStart: null,
      secondsPlayed: position,
      observedMs: at,
      sentMs: at,
      receivedMs: at,
      deviceId: randomUUID(),
      deviceName: 'Television',
      snapshot,
    };
  });
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    await recordProgress(client, entries.slice(from, from + AT_ONCE));
  }
}
