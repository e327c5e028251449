import type { Movie, Show } from '@/lib/catalog/catalog';
import type { Catalog } from '@/lib/catalog/catalog-interface';
import { type CatalogLocale, defaultLocale } from '@/lib/catalog/locale';
import type { TitleKey } from '@/lib/catalog/title-key';
import { neutralRow } from '@/lib/imports/neutral-row';
import { isPlausible } from '@/lib/library/titles/plausible';
import type { FileOfTitle } from '@/lib/library/titles/title-files-repository';
import type { Candidate, Settled, StoredTitle } from '@/lib/library/titles/titles-repository';
import { findTitle, type Verdict } from '@/lib/use-cases/imports/find-title';
import { candidateOf } from '@/lib/use-cases/imports/match';

export type Found = Pick<Settled, 'state' | 'tmdbId' | 'confidence' | 'candidates'>;

const OWN: Found = { state: 'own', tmdbId: null, confidence: null, candidates: [] };

/** By an id in the files' names or notes; by a name and year that one title has; by a name alone. */
const SURE = { id: 1, year: 0.95, name: 0.8 };

/**
 * Which title of the catalog files are of: by an id of theirs, else by name and year in the household's languages. What
 * their lengths or numbers speak against is asked.
 * @throws CatalogUnavailableError
 */
export async function matchTitle(
  title: StoredTitle,
  files: FileOfTitle[],
  catalog: Catalog,
  languages: string[],
): Promise<Found> {
  const { told } = title;
  const ids = { ...idsOf(told), ...title.ids };
  const year = title.year ?? told.year ?? null;
  const locales = [defaultLocale, ...languages.map((language) => ({ ...defaultLocale, language }))];
  const names = [...new Set([title.label, told.title].filter((name) => name !== undefined))];
  const open: Candidate[] = [];
  for (const name of names) {
    for (const locale of locales) {
      const row = neutralRow({ source: 'nfo', type: title.type, ids, title: name, year });
      const verdict = await findTitle(row, catalog, locale);
      if (verdict.kind === 'unsure') open.push(...verdict.candidates.map(candidateOf));
      if (verdict.kind !== 'sure') continue;
      const details = await detailsOf(verdict.title, catalog, locale);
      if (!details) continue;
      const isById = await isFoundById(verdict, ids, title, catalog, locale);
      const confidence = isById ? SURE.id : year === null ? SURE.name : SURE.year;
      if (isById || isPlausible(details, title.type, files)) {
        return { state: 'matched', tmdbId: verdict.title.tmdbId, confidence, candidates: [candidateOf(details)] };
      }
      open.push(candidateOf(details));
    }
  }
  const candidates = distinct(open).slice(0, 5);
  return candidates.length > 0 ? { ...OWN, state: 'unsure', candidates } : OWN;
}

function idsOf({ tmdb, imdb, tvdb }: StoredTitle['told']): StoredTitle['ids'] {
  return { ...(tmdb && { tmdb }), ...(imdb && { imdb }), ...(tvdb && { tvdb }) };
}

/** Whether the title is what an id stands for, and was not found by its name because nothing has the id. */
async function isFoundById(
  verdict: Verdict,
  ids: StoredTitle['ids'],
  { type }: StoredTitle,
  catalog: Catalog,
  locale: CatalogLocale,
): Promise<boolean> {
  if (verdict.kind !== 'sure' || Object.keys(ids).length === 0) return false;
  const nameless = neutralRow({ source: 'nfo', type, ids, title: '' });
  const found = await findTitle(nameless, catalog, locale);
  return found.kind === 'sure' && found.title.tmdbId === verdict.title.tmdbId;
}

export function detailsOf(
  { type, tmdbId }: TitleKey,
  catalog: Catalog,
  locale: CatalogLocale,
): Promise<Movie | Show | null> {
  return type === 'movie' ? catalog.getMovie(tmdbId, locale) : catalog.getShow(tmdbId, locale);
}

function distinct(candidates: Candidate[]): Candidate[] {
  return [...new Map(candidates.map((each) => [`${each.type}/${each.tmdbId}`, each])).values()];
}
