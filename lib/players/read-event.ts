import type { ReadEvent } from '@/lib/players/player-event';
import { readEmby } from '@/lib/players/read-emby';
import { readJellyfin } from '@/lib/players/read-jellyfin';
import { readPlain } from '@/lib/players/read-plain';
import { readPlex } from '@/lib/players/read-plex';

/** What a player says, whichever it is; null for an unknown shape. */
export function readEvent(body: unknown): ReadEvent | null {
  for (const read of [readJellyfin, readPlex, readEmby, readPlain]) {
    const event = read(body);
    if (event !== null) return event;
  }
  return null;
}
