import type { TitleSummary } from '@/lib/catalog/catalog';
import type { WatchlistEntry } from '@/lib/watchlist/schema';

/** What a card takes; what a list does not keep is unknown. */
export function summaryOf(entry: Omit<WatchlistEntry, 'profileId' | 'position'>): TitleSummary {
  return {
    type: entry.type,
    title: entry.title,
    poster: entry.poster,
    backdrop: entry.backdrop,
    id: entry.tmdbId,
    overview: '',
    date: null,
    genreIds: [],
    rating: null,
    originalLanguage: null,
  };
}
