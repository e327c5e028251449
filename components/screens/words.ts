import { episodeLabel } from '@/lib/catalog/episode-label';
import { namesInWords } from '@/lib/household/names-in-words';
import { isFor } from '@/lib/screens/offered';
import type { Screen } from '@/lib/screens/schema';

/** Which episode, as the player calls it; null for a movie. */
export function episodeOf({ type, season, episode }: Pick<Screen, 'type' | 'season' | 'episode'>): string | null {
  return type === 'tv' ? episodeLabel({ season, number: episode }) : null;
}

/** Whose it is, where it is not one's own: "Ada", "Ada and Max". */
export function othersOf({ people }: Pick<Screen, 'people'>, profileId: string): string | null {
  if (isFor({ people }, profileId) && people.length === 1) return null;
  const names = people.filter(({ id }) => id !== profileId).map(({ name }) => name);
  const said = namesInWords(names);
  return isFor({ people }, profileId) ? `with ${said}` : said || null;
}
