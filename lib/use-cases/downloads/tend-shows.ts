import { episodeKey } from '@/lib/catalog/title-key';
import { tend } from '@/lib/downloads/tend';
import { fetchPlaces } from '@/lib/progress/queries';
import { NEXT_EPISODES, nextUnwatched } from '@/lib/use-cases/downloads/next-unwatched';
import {
  addDownload,
  downloadsOf,
  removeDownload,
  type WantedShow,
  wantedShows,
} from '@/lib/use-cases/downloads/stored-downloads';

/** Fetches what comes next of the shows that this profile keeps on this device, and removes what it watched. */
export async function tendShows(owner: string): Promise<void> {
  // One that cannot be asked for now is looked after with the next visit.
  for (const show of await wantedShows(owner)) await tendShow(show).catch(() => undefined);
}

export async function tendShow(show: WantedShow | Omit<WantedShow, 'id'>): Promise<void> {
  const { owner, showId, name, height } = show;
  const kept = (await downloadsOf(owner)).filter(({ key }) => key.type === 'tv' && key.tmdbId === showId);
  const [next, watched] = await Promise.all([
    show.keepsNext ? nextUnwatched(owner, showId, NEXT_EPISODES) : [],
    fetchPlaces(
      owner,
      kept.map(({ key }) => key),
    ),
  ]);
  const there = kept.map(({ id, addedAt, key }) => ({ id, addedAt, season: key.season, episode: key.episode }));
  const { add, remove } = tend({ there, next, watched }, show);
  for (const id of remove) await removeDownload(id);
  for (const numbers of add) {
    const key = episodeKey({ type: 'tv', tmdbId: showId, ...numbers });
    await addDownload(owner, { key, name, height });
  }
}
