import { findNextEpisode } from '@/lib/catalog/next-episode';
import { deviceMovie, deviceSeason, deviceShow } from '@/lib/catalog/on-device/device-titles';
import type { DeviceFacts } from '@/lib/progress/on-device/device-facts';
import { type FactSource, progressCatalog } from '@/lib/use-cases/progress/progress-catalog';

const facts: FactSource = {
  movie: deviceMovie,
  show: deviceShow,
  season: deviceSeason,
  nextEpisode: (today) => async (showId, place) => {
    const show = await deviceShow(showId);
    return show && findNextEpisode(show.seasons, (season) => deviceSeason(showId, season), place, today);
  },
};

/** The catalog as progress asks it on a device: in its time zone, from what was kept while there was a network. */
export const deviceFacts: DeviceFacts = {
  catalog: () => progressCatalog(facts, { ...new Intl.DateTimeFormat().resolvedOptions(), now: new Date() }),
  async keep(showId, season) {
    const show = await deviceShow(showId).catch(() => null);
    const numbers = show?.seasons.map(({ number }) => number) ?? [];
    const wanted = numbers.filter((number) => number === season || number === season + 1);
    await Promise.all(wanted.map((number) => deviceSeason(showId, number).catch(() => null)));
  },
};
