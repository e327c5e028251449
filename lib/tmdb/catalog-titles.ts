import { undatedAiredBy, withAiredBy } from '@/lib/catalog/availability';
import type { Collection, Episode, IsoDay, Movie, Person, Season, Show } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { defaultLocale } from '@/lib/catalog/locale';
import { findNextEpisode, type NextEpisode } from '@/lib/catalog/next-episode';
import type { EpisodePlace } from '@/lib/catalog/title-key';
import { imageBaseOf } from '@/lib/tmdb/image-base';
import { mapCollection, mapMovie } from '@/lib/tmdb/map-movie';
import { mapPerson } from '@/lib/tmdb/map-person';
import { mapEpisode, mapSeason, mapShow } from '@/lib/tmdb/map-show';
import {
  collectionQuestion,
  episodeQuestion,
  movieQuestion,
  personQuestion,
  seasonQuestion,
  showQuestion,
} from '@/lib/tmdb/questions';
import type { Question, TmdbReader } from '@/lib/tmdb/reader';
import { appendedSeason } from '@/lib/tmdb/schema-show';

/** Movies, shows, seasons, episodes and people, each by id. `Catalog` says what each function promises. */
export function catalogTitles(read: TmdbReader) {
  /** Asks, with the image base along; adds when the answer is from. */
  async function one<Raw, Item extends object>(
    question: Question<Raw>,
    map: (raw: Raw, imageBase: string) => Item | null,
  ): Promise<(Item & { asOf: string }) | null> {
    const [{ data, fetchedAt }, imageBase] = await Promise.all([read(question), imageBaseOf(read)]);
    const item = data === null ? null : map(data, imageBase);
    return item && { ...item, asOf: fetchedAt };
  }

  const getMovie = (id: number, { language } = defaultLocale): Promise<Movie | null> =>
    one(movieQuestion(id, language), mapMovie);

  const getCollection = async (id: number, { language } = defaultLocale): Promise<Collection | null> =>
    one(collectionQuestion(id, language), mapCollection);

  const getShow = (id: number, { language } = defaultLocale): Promise<Show | null> =>
    one(showQuestion(id, language), mapShow);

  const getPerson = (id: number, { language } = defaultLocale): Promise<Person | null> =>
    one(personQuestion(id, language), mapPerson);

  async function getSeason(showId: number, season: number, { language } = defaultLocale): Promise<Season | null> {
    // A season is worth having though nothing more is known of its show.
    const ofShow = one(showQuestion(showId, language), (show, imageBase) => {
      const raw = season === appendedSeason ? show[`season/${appendedSeason}`] : null;
      const undatedBy = undatedAiredBy(mapShow(show, imageBase), season);
      return { undatedBy, alongWithIt: raw && mapSeason(raw, imageBase) };
    }).catch(nullWhileAway);
    const along = season === appendedSeason ? await ofShow : null;
    const [found, show] = await Promise.all([
      along?.alongWithIt
        ? { ...along.alongWithIt, asOf: along.asOf }
        : one(seasonQuestion(showId, season, language), mapSeason),
      ofShow,
    ]);
    return found && { ...found, episodes: withAiredBy(found.episodes, show?.undatedBy ?? null) };
  }

  async function getEpisode(
    showId: number,
    season: number,
    episode: number,
    locale = defaultLocale,
  ): Promise<Episode | null> {
    const listed = (await getSeason(showId, season, locale).catch(nullWhileAway))?.episodes;
    const found = listed?.find(({ number }) => number === episode);
    if (found) return found;
    return one(episodeQuestion(showId, season, episode, locale.language), (raw, imageBase) =>
      mapEpisode(raw, season, imageBase),
    );
  }

  async function getNextEpisode(
    showId: number,
    place: EpisodePlace | null,
    today: IsoDay,
    locale = defaultLocale,
  ): Promise<NextEpisode | null> {
    const show = await getShow(showId, locale);
    if (show === null) return null;
    const load = async (season: number) => (await getSeason(showId, season, locale))?.episodes ?? null;
    return findNextEpisode(show.seasons, load, place, today);
  }

  return { getMovie, getCollection, getShow, getPerson, getSeason, getEpisode, getNextEpisode };
}

/** For `catch`, where there is another way to go on. */
function nullWhileAway(error: unknown): null {
  if (isCatalogUnavailable(error)) return null;
  throw error;
}
