import type { MediaType } from '@/lib/catalog/catalog';
import type { Rated } from '@/lib/demo-catalog/authoring';

type Region = 'US' | 'DE';

/** Mildest first, as TMDB orders them; "not rated" (TMDB's order 0) is left out, so that no cap ever includes it. */
const movieCertifications: Record<Region, readonly string[]> = {
  US: ['G', 'PG', 'PG-13', 'R', 'NC-17'],
  DE: ['0', '6', '12', '16', '18'],
};

const showCertifications: Record<Region, readonly string[]> = {
  US: ['TV-Y', 'TV-Y7', 'TV-G', 'TV-PG', 'TV-14', 'TV-MA'],
  DE: ['0', '6', '12', '16', '18'],
};

const byType = { movie: movieCertifications, tv: showCertifications };

export function certificationOf(rated: Rated, region: string): string | null {
  if (region === 'US') return rated[0];
  return region === 'DE' ? rated[1] : null;
}

/** Whether `certification` is known in the region and no stricter than `limit`. */
export function isAtMost(type: MediaType, region: string, certification: string | null, limit: string): boolean {
  if (certification === null || (region !== 'US' && region !== 'DE')) return false;
  const order = byType[type][region];
  const position = order.indexOf(certification);
  return position !== -1 && position <= order.indexOf(limit);
}

/** `/certification/{type}/list`. */
export function certificationList(type: MediaType) {
  const regions = Object.entries(byType[type]).map(([region, order]) => [
    region,
    order.map((certification, index) => ({ certification, meaning: '', order: index + 1 })),
  ]);
  return { certifications: Object.fromEntries(regions) };
}
