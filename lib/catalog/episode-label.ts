import type { Episode } from '@/lib/catalog/catalog';

/** "S2 E5", as rows and the player call an episode; specials are named so. */
export function episodeLabel({ season, number }: Pick<Episode, 'season' | 'number'>): string {
  return season === 0 ? `Special ${number}` : `S${season} E${number}`;
}
