import type { EpisodeKey, TitleKey } from '@/lib/catalog/title-key';

/* Keys as tables spell them, and the only place that knows both spellings. */

interface TitleColumns {
  media_type: string;
  tmdb_id: number;
}

interface EpisodeColumns extends TitleColumns {
  season_number: number;
  episode_number: number;
}

export function titleColumns({ type, tmdbId }: TitleKey) {
  return { media_type: type, tmdb_id: tmdbId };
}

export function episodeColumns(key: EpisodeKey) {
  return { ...titleColumns(key), season_number: key.season, episode_number: key.episode };
}

/** The database lets in no third type. */
export function titleOfRow({ media_type, tmdb_id }: TitleColumns): TitleKey {
  return { type: media_type === 'movie' ? 'movie' : 'tv', tmdbId: tmdb_id };
}

export function episodeOfRow(row: EpisodeColumns): EpisodeKey {
  return { ...titleOfRow(row), season: row.season_number, episode: row.episode_number };
}
