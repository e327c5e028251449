import type { TmdbParams, TmdbSource } from '@/lib/tmdb/source-contract';

/** The season that a path of TMDB's asks about; null for every other path. */
export function seasonInPath(path: string): { showId: number; number: number } | null {
  const [, showId, number] = /^\/tv\/(\d+)\/season\/(\d+)$/.exec(path) ?? [];
  return showId === undefined ? null : { showId: Number(showId), number: Number(number) };
}

/**
 * Seasons of a show by their numbers, each as `/tv/{id}/season/{n}` answers; null for one that TMDB says does not exist.
 * More than one come as parts of their show. A part that is missing there says nothing, and is not among the answers.
 */
export async function askSeasons(
  source: TmdbSource,
  showId: number,
  numbers: readonly number[],
  params: TmdbParams,
): Promise<Map<number, unknown>> {
  const [only, ...more] = numbers;
  if (only !== undefined && more.length === 0)
    return new Map([[only, await source.get(`/tv/${showId}/season/${only}`, params)]]);
  const parts = numbers.map((number) => `season/${number}`).join(',');
  const show = await source.get(`/tv/${showId}`, { ...params, append_to_response: parts });
  const found = new Map(Object.entries(show ?? {}));
  return new Map(
    numbers.flatMap((number) => {
      const season: unknown = found.get(`season/${number}`);
      return season ? [[number, season] as const] : [];
    }),
  );
}
