import { seasonsToRead } from '@/lib/progress/aired-seasons';
import { airedSince } from '@/lib/progress/aired-since';
import type { Place } from '@/lib/progress/place-schema';
import type { ShowThread } from '@/lib/progress/repository';
import { placeAt, summariseShow, unfinishedEpisode } from '@/lib/progress/show-progress';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { type ShowCatalog, whereInShow } from '@/lib/progress/where-in-show';

/** How far a profile is in a show; asks the catalog for no more than that takes. Null when there is no such show. */
export async function howFarInShow(
  showId: number,
  kept: Promise<[Place[], ShowThread]>,
  catalog: ShowCatalog,
): Promise<ShowProgress | null> {
  const [[places, show], listed] = await Promise.all([kept, catalog.regularSeasons(showId)]);
  if (!listed) return null;
  const { here, following } = await whereInShow(showId, show.thread, places, catalog.nextEpisode);
  const numbers = seasonsToRead(listed, places, here?.season ?? null);
  const read = await Promise.all(
    [...numbers, ...(here?.season === 0 ? [0] : [])].map(async (number) => ({
      number,
      aired: await catalog.readAired(showId, number),
    })),
  );
  const airedIn = new Map(read.map(({ number, aired }) => [number, aired]));
  const unfinished =
    here &&
    unfinishedEpisode(
      here,
      places,
      [...airedIn.values()].flatMap((aired) => aired ?? []),
    );
  const next = unfinished || following !== undefined ? following : await catalog.nextEpisode(showId, here);
  const finishedAt = here && placeAt(here, places)?.finishedAt;
  return summariseShow({
    tmdbId: showId,
    places,
    show,
    seasons: listed.map((season) => ({ ...season, aired: airedIn.get(season.number) ?? null })),
    unfinished,
    following: unfinished ? null : (next ?? null),
    newEpisode: !unfinished && next?.kind === 'next' && airedSince(next.episode.airDate, finishedAt, catalog.dayOf),
  });
}
