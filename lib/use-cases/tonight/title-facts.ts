import 'server-only';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { IsoDay, Movie, Show } from '@/lib/catalog/catalog';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { type EpisodeNumbers, type TitleKey, titleText } from '@/lib/catalog/title-key';
import { isOwnId } from '@/lib/library/titles/own-id';
import { RecentMap } from '@/lib/process/recent-map';
import { type Certifications, ratedByFolders } from '@/lib/ratings/rated-by-folders';
import { ageHere } from '@/lib/use-cases/access/age-here';
import { catalogSeenIn } from '@/lib/use-cases/catalog/whole-catalog';

/** What an evening needs to know of a title. */
export interface TitleFacts extends TitleKey {
  title: string;
  poster: string | null;
  backdrop: string | null;
  /** With what the folders say that it lies in. */
  certifications: Certifications;
  /** Of the movie, or of an episode. */
  minutes: number | null;
}

interface Remembered {
  facts: TitleFacts | null;
  until: number;
}

/** Every device asks every few seconds, and titles hardly change: read once in a while, not once a poll. */
const REMEMBERED_MS = 5 * 60_000;
const remembered = new RecentMap<string, Remembered>(2_000);

/** @param household whose evening it is. @returns null when there is no such title. @throws CatalogUnavailableError */
export async function titleFacts(
  title: TitleKey,
  locale: CatalogLocale,
  household: string,
): Promise<TitleFacts | null> {
  const facts = await factsInCatalog(title, locale, household);
  // A folder is rated otherwise in a moment: that is remembered nowhere.
  return facts && { ...facts, certifications: ratedByFolders(facts.certifications, await ageHere(title, household)) };
}

async function factsInCatalog(title: TitleKey, locale: CatalogLocale, household: string): Promise<TitleFacts | null> {
  const key = `${titleText(title)} ${locale.language}`;
  const known = remembered.get(key);
  if (known && known.until > Date.now()) return known.facts;
  const { type, tmdbId } = title;
  const catalog = catalogSeenIn(household);
  const found = await (type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale));
  const facts = found && toFacts(found);
  // What folders alone know is not for everybody, and may be for other people in a moment.
  if (!isOwnId(tmdbId)) remembered.set(key, { facts, until: Date.now() + REMEMBERED_MS });
  return facts;
}

function toFacts(title: Movie | Show): TitleFacts {
  const { type, id: tmdbId, title: name, poster, backdrop, certifications } = title;
  const minutes = title.type === 'movie' ? title.runtimeMinutes : title.episodeRuntimeMinutes;
  return { type, tmdbId, title: name, poster, backdrop, certifications, minutes: minutes || null };
}

/** How many episodes of its season follow one and have aired. */
export async function episodesAfter(
  showId: number,
  place: EpisodeNumbers,
  today: IsoDay,
  locale: CatalogLocale,
  household: string,
): Promise<number> {
  const season = await catalogSeenIn(household).getSeason(showId, place.season, locale);
  const aired = availableEpisodes(season?.episodes ?? [], today);
  return aired.filter(({ number }) => number > place.episode).length;
}

/** Where someone new to a show begins; null when nothing of it has aired. */
export async function firstEpisode(
  showId: number,
  today: IsoDay,
  locale: CatalogLocale,
  household: string,
): Promise<EpisodeNumbers | null> {
  const first = await catalogSeenIn(household).getNextEpisode(showId, null, today, locale);
  return first?.kind === 'next' ? { season: first.episode.season, episode: first.episode.number } : null;
}
