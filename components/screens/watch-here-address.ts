import { watchAddress } from '@/lib/progress/watch-address';
import { isFor } from '@/lib/screens/offered';
import type { Screen } from '@/lib/screens/schema';

/** Where a profile goes on at a screen's place: together, where it watches there with others, else by itself. */
export function watchHereAddress(screen: Screen, profileId: string, position: number): string {
  const query = new URLSearchParams({ t: String(Math.round(position * 10) / 10) });
  const together = screen.people.length > 1 && isFor(screen, profileId);
  const key = { type: screen.type, tmdbId: screen.tmdbId, season: screen.season, episode: screen.episode };
  const address = `${watchAddress(key)}?${query}`;
  return together ? `${address}&with=${screen.people.map(({ id }) => id).join(',')}` : address;
}
