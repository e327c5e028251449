import type { ExternalId, ExternalIds } from '@/lib/catalog/catalog-interface';
import type { LooseKey, TitleKey } from '@/lib/catalog/title-key';
import { ages } from '@/lib/tmdb/ages';
import type { Question, TmdbReader } from '@/lib/tmdb/reader';
import { externalIds, findResults, type RawExternalIds, type RawFind } from '@/lib/tmdb/schema-find';

/** What others call a title. `Catalog` says what it promises. */
export function catalogFind(read: TmdbReader) {
  async function findTitle({ source, id }: ExternalId): Promise<LooseKey[]> {
    const { data } = await read(findQuestion(id, source));
    return [
      ...(data?.movies ?? []).map(({ id: tmdbId }) => ({ type: 'movie' as const, tmdbId })),
      ...(data?.shows ?? []).map(({ id: tmdbId }) => ({ type: 'tv' as const, tmdbId })),
      ...(data?.episodes ?? []).map((episode) => ({
        type: 'tv' as const,
        tmdbId: episode.show_id,
        season: episode.season_number,
        episode: episode.episode_number,
      })),
    ];
  }

  async function getExternalIds(title: TitleKey): Promise<ExternalIds> {
    const { data } = await read(externalIdsQuestion(title));
    return data ?? { imdb: null, tvdb: null };
  }
  return { findTitle, getExternalIds };
}

function externalIdsQuestion({ type, tmdbId }: TitleKey): Question<RawExternalIds> {
  return {
    path: `/${type}/${tmdbId}/external_ids`,
    params: {},
    schema: externalIds,
    tags: [`tmdb:${type}:${tmdbId}`],
    maxAgeSeconds: () => ages.reference,
  };
}

function findQuestion(id: string, source: ExternalId['source']): Question<RawFind> {
  return {
    path: `/find/${encodeURIComponent(id)}`,
    params: { external_source: `${source}_id` },
    schema: findResults,
    tags: ['tmdb:find'],
    maxAgeSeconds: () => ages.search,
  };
}
