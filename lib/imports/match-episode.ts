import type { Episode } from '@/lib/catalog/catalog';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import { normalTitle } from '@/lib/imports/normal-title';

/** A show as far as an episode has to be found in it. */
export interface ShowSeasons {
  /** As the show lists them; 0 holds the specials. */
  seasons: readonly { number: number; name: string }[];
  load(season: number): Promise<readonly Episode[] | null>;
}

type Told = Pick<NeutralRow, 'season' | 'episode' | 'absolute' | 'seasonName' | 'episodeTitle'>;

/**
 * Which episode a row means: by its numbers, by its place among all, or by its name in its season, else in the whole show.
 * A name that two episodes have finds neither.
 */
export async function findEpisode(told: Told, show: ShowSeasons): Promise<Episode | null> {
  const { season, episode, absolute, episodeTitle } = told;
  if (absolute !== undefined) return byCount(absolute, show);
  const named = season ?? seasonByName(told.seasonName, show);
  if (named !== null) {
    const listed = (await show.load(named)) ?? [];
    const byNumber = episode === null ? null : listed.find(({ number }) => number === episode);
    const found = byNumber ?? (episodeTitle ? byTitle(episodeTitle, listed) : null);
    if (found || episode !== null || !episodeTitle) return found ?? null;
  }
  if (!episodeTitle) return null;
  const regular = show.seasons.map(({ number }) => number).filter((number) => number > 0);
  const everywhere = await Promise.all([...regular, 0].map((number) => show.load(number)));
  const byName = everywhere.flatMap((listed) => listed ?? []).filter(({ name }) => isSame(name, episodeTitle));
  if (byName.length === 1) return byName[0] ?? null;
  // "Episode 4" of a show with one season.
  const [only, ...more] = regular;
  return byName.length === 0 && only !== undefined && more.length === 0 && named === null
    ? byTitle(episodeTitle, everywhere[0] ?? [])
    : null;
}

function isSame(one: string, other: string): boolean {
  const name = normalTitle(one);
  return name !== '' && name === normalTitle(other);
}

function byTitle(title: string, listed: readonly Episode[]): Episode | null {
  const named = listed.filter(({ name }) => isSame(name, title));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  // "Episode 4", "Folge 4", "Capítulo 4", "4. Bölüm": its number again, and no name.
  const number = /^(?:\p{Letter}+\.?\s*)?(\d{1,4})(?:[.ºª]?\s*\p{Letter}+)?$/u.exec(title.trim())?.[1];
  return listed.find((episode) => episode.number === Number(number)) ?? null;
}

/** "Stranger Things 3" is the season of that name, else the third. */
function seasonByName(name: string | undefined, { seasons }: ShowSeasons): number | null {
  if (!name) return null;
  const same = seasons.filter((season) => isSame(season.name, name));
  if (same.length === 1) return same[0]?.number ?? null;
  const number = Number(/(\d{1,2})$/.exec(name.trim())?.[1] ?? Number.NaN);
  return seasons.some((season) => season.number === number) ? number : null;
}

async function byCount(count: number, show: ShowSeasons): Promise<Episode | null> {
  let left = count;
  const numbers = show.seasons.map(({ number }) => number).filter((number) => number > 0);
  numbers.sort((one, other) => one - other);
  const seasons = await Promise.all(numbers.map((number) => show.load(number)));
  for (const season of seasons) {
    const listed = season ?? [];
    if (left <= listed.length) return listed.toSorted((one, other) => one.number - other.number)[left - 1] ?? null;
    left -= listed.length;
  }
  return null;
}
