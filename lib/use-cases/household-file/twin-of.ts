import 'server-only';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import { episodeText } from '@/lib/catalog/title-key';
import { readHistory } from '@/lib/history/repository';
import type { HistoryEntry } from '@/lib/history/schema';
import {
  type ExportedPlace,
  exportedList,
  exportedPeople,
  exportedPlaces,
  exportedThumbs,
} from '@/lib/household/export/rows-repository';
import type { Content } from '@/lib/household/file/zip';
import type { Profile } from '@/lib/household/schema';
import {
  PLAYS_ON_A_PAGE,
  twinBegun,
  twinItem,
  twinListed,
  twinPlay,
  twinRated,
  twinWhole,
} from '@/lib/players/trakt/twin-shapes';
import type { TonightSupabase } from '@/lib/supabase/admin';
import type { Thumb } from '@/lib/thumbs/schema';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { folderNames } from '@/lib/use-cases/household-file/folder-names';
import { knownTitles } from '@/lib/use-cases/titles/known-titles';

const HISTORY_AT_ONCE = 1000;
/** Of a title, in percent: less is hardly begun, more is as good as over. */
const BEGUN_FROM = 1;
const BEGUN_BELOW = 95;
/** Each is read back as the thumb that it was. */
const RATING_OF_THUMB: Record<Thumb, number> = { down: 3, up: 8, love: 10 };

type Exported = Record<string, unknown[]>;

/**
 * What an export holds, in the shape of Trakt's: files by their names, a folder for each person under `trakt/`, made as
 * they are taken. What a group watched stands in the history of each of its members.
 * @param everything the export's rows by table; a profile that is not in it is not in here.
 */
export async function* twinOf(
  admin: TonightSupabase,
  everything: Exported,
  profiles: readonly Profile[],
): AsyncGenerator<readonly [name: string, content: Content]> {
  const people = exportedPeople(everything);
  const folders = folderNames(people.map(({ name }) => name));
  for (const [index, { id }] of people.entries()) {
    const profile = profiles.find((each) => each.id === id);
    if (!profile) continue;
    // What is above a person's cap stays a number, as it does on their pages.
    const own = await filesOf(admin, id, everything, catalogWithin([profile]), catalogLocale(profile));
    for (const [name, rows] of Object.entries(own)) yield [`trakt/${folders[index]}/${name}`, { value: rows }];
  }
}

async function filesOf(
  admin: TonightSupabase,
  profileId: string,
  everything: Exported,
  catalog: Catalog,
  locale: CatalogLocale,
): Promise<Record<string, unknown[]>> {
  const plays = await playsOf(admin, profileId);
  const places = exportedPlaces(everything, profileId);
  const list = exportedList(everything, profileId);
  const thumbs = exportedThumbs(everything, profileId);
  const keyOf = ({ key: { type, tmdbId } }: Pick<ExportedPlace, 'key'>) => ({ type, tmdbId });
  const titles = [...list, ...thumbs].map(({ key }) => key);
  const known = await knownTitles([...plays, ...titles, ...places.map(keyOf)], catalog, locale);
  const itemOf = ({ key, title, showTitle, episodeId }: ExportedPlace) => {
    const isMovie = key.type === 'movie';
    const named = { title: isMovie ? title : showTitle, episodeTitle: isMovie ? null : title, episodeId };
    return twinItem(key, named, known);
  };
  const placeOf = new Map(places.map((place) => [episodeText(place.key), place]));
  const played = new Set(plays.map(episodeText));
  const history = [
    ...plays.map((play) => {
      const episodeId = placeOf.get(episodeText(play))?.episodeId ?? null;
      return twinPlay(play.endedAt, twinItem(play, { ...play, episodeId }, known));
    }),
    ...places
      .filter(({ isWatched, key }) => isWatched && !played.has(episodeText(key)))
      .map((place) => twinPlay(null, itemOf(place))),
  ];
  const begun = places.filter(({ isWatched, percent }) => !isWatched && percent >= BEGUN_FROM && percent < BEGUN_BELOW);
  return {
    ...pagesOf(history),
    // The last first: each title that an import adds goes to the top.
    'watchlist.json': list
      .map(({ key, at, title }, index) => twinListed(at, index + 1, twinWhole(key, title, known)))
      .reverse(),
    'ratings.json': thumbs.map(({ key, at, thumb }) =>
      twinRated(at, RATING_OF_THUMB[thumb], twinWhole(key, null, known)),
    ),
    'playback.json': begun.map((place) => twinBegun(place.observedAt, place.percent, itemOf(place))),
  };
}

function pagesOf(history: unknown[]): Record<string, unknown[]> {
  const pages: Record<string, unknown[]> = {};
  for (let from = 0, number = 1; from < history.length; from += PLAYS_ON_A_PAGE, number += 1) {
    pages[`watched-history-${number}.json`] = history.slice(from, from + PLAYS_ON_A_PAGE);
  }
  return pages;
}

/** Everything that a profile saw to the end, the newest first. */
async function playsOf(admin: TonightSupabase, profileId: string): Promise<HistoryEntry[]> {
  const plays: HistoryEntry[] = [];
  let before: string | null | undefined;
  while (before !== null) {
    const page = await readHistory(admin, [profileId], { limit: HISTORY_AT_ONCE, ...(before && { before }) });
    plays.push(...page.entries.filter(({ watched }) => watched));
    before = page.next;
  }
  return plays;
}
