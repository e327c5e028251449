import 'server-only';
import type { IsoDay, Show, TitleSummary } from '@/lib/catalog/catalog';
import { type Arrival, arrivals, seasonsAhead } from '@/lib/catalog/coming-up';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { episodeKey, type TitleKey } from '@/lib/catalog/title-key';
import { daysBefore, todayIn } from '@/lib/catalog/today';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { readFollowedShows } from '@/lib/progress/followed-repository';
import { readPlaces } from '@/lib/progress/repository';
import { adminClient } from '@/lib/supabase/admin';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { readWatchlists } from '@/lib/watchlist/repository';

/** What airs of a show that a profile follows. */
export interface ComingUpItem extends Arrival {
  showId: number;
  show: TitleSummary;
}

export interface ComingUp {
  /** By the profile's clock. */
  today: IsoDay;
  /** The next first; what has no day last. */
  items: ComingUpItem[];
  /** How many shows the profile follows, and for how many the catalog did not answer now. */
  followed: number;
  away: number;
}

type Viewing = Pick<
  OwnProfile,
  'id' | 'language' | 'region' | 'timeZone' | 'ratingCap' | 'clockAheadMs' | 'preferences'
>;

/** Beyond any profile's number of shows: the catalog is asked for no more. */
const MOST_SHOWS = 200;

/**
 * What airs next of the shows that a profile follows and may see: those it is somewhere in, those it has caught up
 * with, and those on its list. What of today it has watched already is left out.
 * @param daysBack how far it reaches back, for a calendar.
 */
export async function comingUpOf(profile: Viewing, daysBack = 0): Promise<ComingUp> {
  const today = todayIn(profile.timeZone, nowFor(profile));
  const ids = await followedBy(profile.id);
  const from = daysBefore(today, daysBack);
  const found = await Promise.all(ids.map((id) => ofShow(profile, id, from)));
  const items = found.flatMap((one) => one ?? []).sort(byDay);
  return {
    today,
    items: daysBack > 0 ? items : await unwatched(profile.id, items, today),
    followed: ids.length,
    away: found.filter((one) => one === null).length,
  };
}

async function followedBy(profileId: string): Promise<number[]> {
  const client = await adminClient();
  const [followed, listed] = await Promise.all([
    readFollowedShows(client, profileId),
    readWatchlists(client, [profileId]),
  ]);
  const wanted = listed.filter(({ type }: TitleKey) => type === 'tv').map(({ tmdbId }) => tmdbId);
  return [...new Set([...followed, ...wanted])].slice(0, MOST_SHOWS);
}

/** Null while the catalog does not answer. */
async function ofShow(profile: Viewing, id: number, from: IsoDay): Promise<ComingUpItem[] | null> {
  const catalog = catalogWithin([profile]);
  const locale = catalogLocale(profile);
  try {
    const show = await catalog.getShow(id, locale);
    if (!show) return [];
    const read = await Promise.all(seasonsAhead(show, from).map((season) => catalog.getSeason(id, season, locale)));
    const known = read.filter((season) => season !== null);
    return arrivals(show, known, from).map((arrival) => ({ ...arrival, showId: id, show: summaryOf(show) }));
  } catch (error) {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  }
}

function summaryOf({ type, id, title, overview, date, poster, backdrop, genreIds, rating, originalLanguage }: Show) {
  return { type, id, title, overview, date, poster, backdrop, genreIds, rating, originalLanguage };
}

async function unwatched(profileId: string, items: ComingUpItem[], today: IsoDay): Promise<ComingUpItem[]> {
  const keys = items
    .filter(({ day }) => day === today)
    .flatMap(({ showId, season, episodes }) =>
      episodes.map(({ number }) => episodeKey({ type: 'tv', tmdbId: showId, season, episode: number })),
    );
  if (keys.length === 0) return items;
  const places = await readPlaces(await adminClient(), profileId, keys);
  const seen = new Set(
    places
      .filter(({ watchedAt }) => watchedAt !== null)
      .map(({ tmdbId, season, episode }) => `${tmdbId}/${season}/${episode}`),
  );
  return items.flatMap((item) => {
    if (item.day !== today || item.episodes.length === 0) return [item];
    const left = item.episodes.filter(({ number }) => !seen.has(`${item.showId}/${item.season}/${number}`));
    return left.length > 0 ? [{ ...item, episodes: left }] : [];
  });
}

function byDay(one: ComingUpItem, other: ComingUpItem): number {
  const days = compare(one.day ?? '9999', other.day ?? '9999');
  return days || compare(one.show.title, other.show.title) || one.showId - other.showId || one.season - other.season;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
