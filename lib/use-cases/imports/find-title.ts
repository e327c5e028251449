import type { MediaType, TitleSummary } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import type { CatalogLocale } from '@/lib/catalog/locale';
import type { TitleKey } from '@/lib/catalog/title-key';
import { splitYear } from '@/lib/imports/field';
import { findEpisode } from '@/lib/imports/match-episode';
import { chooseTitle, type TitleVerdict } from '@/lib/imports/match-title';
import { netflixReadings, type Reading } from '@/lib/imports/netflix-title';
import type { ExternalIds, NeutralRow } from '@/lib/imports/neutral-row';
import { seasonsOf } from '@/lib/use-cases/imports/seasons-of';

/** In which words titles are looked for besides the account's own. */
const ENGLISH = 'en-US';

export type Verdict = { kind: 'sure'; title: TitleKey } | Exclude<TitleVerdict, { kind: 'sure' }>;

/** Which film or show a row means: by its ids where it has any, else by its name. @throws CatalogUnavailableError */
export async function findTitle(row: NeutralRow, catalog: Catalog, locale: CatalogLocale): Promise<Verdict> {
  const byId = row.type && (await titleById(row.type, row.ids, row.episodeIds, catalog, locale));
  if (byId) return { kind: 'sure', title: byId };
  if (row.type === null) return readingOf(row, catalog, locale);
  const named = splitYear(row.title);
  return search({ type: row.type, title: named.title, year: row.year ?? named.year }, catalog, locale);
}

async function titleById(
  type: MediaType,
  ids: ExternalIds,
  episodeIds: ExternalIds | undefined,
  catalog: Catalog,
  locale: CatalogLocale,
): Promise<TitleKey | null> {
  const { tmdb, imdb, tvdb } = ids;
  if (tmdb) {
    const found = await (type === 'movie' ? catalog.getMovie(tmdb, locale) : catalog.getShow(tmdb, locale));
    if (found) return { type, tmdbId: tmdb };
  }
  const otherIds = [
    imdb && { source: 'imdb' as const, id: imdb },
    tvdb && { source: 'tvdb' as const, id: String(tvdb) },
    episodeIds?.imdb && { source: 'imdb' as const, id: episodeIds.imdb },
    episodeIds?.tvdb && { source: 'tvdb' as const, id: String(episodeIds.tvdb) },
  ];
  for (const id of otherIds) {
    const found = id && (await catalog.findTitle(id)).find((each) => each.type === type);
    const title = found && { type, tmdbId: found.tmdbId };
    if (
      title &&
      (await (type === 'movie' ? catalog.getMovie(title.tmdbId, locale) : catalog.getShow(title.tmdbId, locale)))
    ) {
      return title;
    }
  }
  return null;
}

type Named = { type: MediaType; title: string; year: number | null };

async function search(named: Named, catalog: Catalog, locale: CatalogLocale): Promise<Verdict> {
  const verdict = chooseTitle(named, await titlesCalled(named.title, catalog, locale));
  if (verdict.kind === 'sure') return sure(verdict.title);
  if (locale.language === ENGLISH) return verdict;
  const english = chooseTitle(named, await titlesCalled(named.title, catalog, { ...locale, language: ENGLISH }));
  if (english.kind === 'sure') return sure(english.title);
  return verdict.kind === 'unsure' ? verdict : english;
}

const sure = ({ type, id }: TitleSummary): Verdict => ({ kind: 'sure', title: { type, tmdbId: id } });

async function titlesCalled(title: string, catalog: Catalog, locale: CatalogLocale): Promise<TitleSummary[]> {
  const { items } = await catalog.searchTitles(title, 1, locale);
  return items.flatMap((item) => (item.kind === 'title' ? [item.title] : []));
}

/**
 * What Netflix means by a line: the show where the line names a season, else the one reading that the catalog bears
 * out. A show counts only with the episode. Where two readings hold, a person has to choose.
 */
async function readingOf(row: NeutralRow, catalog: Catalog, locale: CatalogLocale): Promise<Verdict> {
  const readings = netflixReadings(row.title);
  const [first] = readings;
  if (first && first.season !== null) return search({ ...first, year: null }, catalog, locale);
  const held: Verdict[] = [];
  const candidates: TitleSummary[] = [];
  for (const reading of readings) {
    const verdict = await search({ ...reading, year: null }, catalog, locale);
    if (verdict.kind === 'unsure') candidates.push(...verdict.candidates);
    if (verdict.kind !== 'sure') continue;
    if (reading.type === 'tv' && !(await hasEpisode(reading, verdict.title.tmdbId, catalog, locale))) continue;
    if (!held.some((each) => each.kind === 'sure' && each.title.tmdbId === verdict.title.tmdbId)) held.push(verdict);
  }
  const [only, ...more] = held;
  // A show of the very name of a film: the line has no episode, so that the film is meant only if there is no such show.
  const shows =
    readings.length > 1
      ? []
      : chooseTitle({ title: row.title, year: null, type: 'tv' }, await titlesCalled(row.title, catalog, locale));
  const namesake = !Array.isArray(shows) && shows.kind === 'sure' ? [shows.title] : [];
  if (only && more.length === 0 && namesake.length === 0) return only;
  const asked = [...(await summaries(held, catalog, locale)), ...namesake, ...candidates];
  const distinct = [...new Map(asked.map((title) => [`${title.type}/${title.id}`, title])).values()].slice(0, 5);
  return distinct.length > 0 ? { kind: 'unsure', candidates: distinct } : { kind: 'not-found' };
}

async function hasEpisode(reading: Reading, showId: number, catalog: Catalog, locale: CatalogLocale): Promise<boolean> {
  const show = await catalog.getShow(showId, locale);
  return show !== null && (await findEpisode({ ...reading, episode: null }, seasonsOf(show, catalog, locale))) !== null;
}

async function summaries(verdicts: Verdict[], catalog: Catalog, locale: CatalogLocale): Promise<TitleSummary[]> {
  const found = await Promise.all(
    verdicts.map((verdict) => {
      if (verdict.kind !== 'sure') return null;
      const { type, tmdbId } = verdict.title;
      return type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale);
    }),
  );
  return found.filter((title) => title !== null);
}
