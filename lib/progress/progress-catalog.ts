import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import type { LooseKey } from '@/lib/catalog/title-key';
import type { SnapshotOf } from '@/lib/progress/named-by-catalog';
import type { ShowCatalog } from '@/lib/progress/where-in-show';

/** The catalog as one profile sees it: in its language and on its day. What progress needs to know of it. */
export interface ProgressCatalog extends ShowCatalog {
  dayOf: (instant: string) => IsoDay;
  /**
   * What the catalog says of a movie, a show (no season) or an episode: null where it lists none, `unknown` where it does
   * not answer now.
   */
  listed(key: LooseKey): Promise<Listed | null | 'unknown'>;
  /** The episodes of one season that have aired, specials (0) too; null when there is no such season. */
  airedInSeason(showId: number, season: number): Promise<Episode[] | null>;
  /** The regular episodes that have aired up to the end of a season, in order; null when there is no such show. */
  airedUpTo(showId: number, season: number): Promise<Episode[] | null>;
  snapshotOf: SnapshotOf;
}

interface Listed {
  episode: Episode | null;
}
