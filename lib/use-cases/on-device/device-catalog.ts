import { findNextEpisode } from '@/lib/catalog/next-episode';
import { keptMovie, keptSeason, keptShow } from '@/lib/catalog/on-device/kept-facts';
import type { DeviceFacts } from '@/lib/progress/on-device/device-facts';
import { type FactSource, progressCatalog } from '@/lib/use-cases/progress/progress-catalog';

const facts: FactSource = {
  movie: keptMovie,
  show: keptShow,
  season: keptSeason,
  nextEpisode: (today) => async (showId, place) => {
    const show = await keptShow(showId);
    return show && findNextEpisode(show.seasons, (season) => keptSeason(showId, season), place, today);
  },
};

/** The catalog as progress asks it on a device: in its time zone, from what was kept while there was a network. */
export const deviceFacts: DeviceFacts = {
  catalog: () => progressCatalog(facts, { ...new Intl.DateTimeFormat().resolvedOptions(), now: new Date() }),
  async keep(showId, season) {
    const show = await keptShow(showId).catch(() => null);
    const numbers = show?.seasons.map(({ number }) => number) ?? [];
    const wanted = numbers.filter((number) => number === season || number === season + 1);
    await Promise.all(wanted.map((number) => keptSeason(showId, number).catch(() => null)));
  },
};
