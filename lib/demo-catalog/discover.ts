import type { MediaType } from '@/lib/catalog/catalog';
import { certificationOf, isAtMost } from '@/lib/demo-catalog/certifications';
import { serviceIds } from '@/lib/demo-catalog/services';
import type { DemoTitle } from '@/lib/demo-catalog/title';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

/** Whether a title passes one filter. TMDB ignores parameters that it does not know, and so does this. */
type Filter = (title: DemoTitle, wanted: string, params: TmdbParams) => boolean;

const filters: Readonly<Record<string, Filter>> = {
  with_genres: ({ listItem }, wanted) => matchesList(wanted, (id) => listItem.genre_ids.includes(Number(id))),
  without_genres: ({ listItem }, wanted) => !wanted.split(/[,|]/).some((id) => listItem.genre_ids.includes(Number(id))),
  with_original_language: ({ entry }, wanted) => matchesList(wanted, (language) => entry.language === language),
  with_origin_country: ({ entry }, wanted) => matchesList(wanted, (country) => entry.countries.includes(country)),
  primary_release_year: ({ type, date }, wanted) => type === 'tv' || date.startsWith(`${wanted}-`),
  year: ({ type, date }, wanted) => type === 'tv' || date.startsWith(`${wanted}-`),
  first_air_date_year: ({ type, date }, wanted) => type === 'movie' || date.startsWith(`${wanted}-`),
  'primary_release_date.gte': ({ date }, wanted) => date >= wanted,
  'primary_release_date.lte': ({ date }, wanted) => date !== '' && date <= wanted,
  'release_date.gte': ({ date }, wanted) => date >= wanted,
  'release_date.lte': ({ date }, wanted) => date !== '' && date <= wanted,
  'first_air_date.gte': ({ date }, wanted) => date >= wanted,
  'first_air_date.lte': ({ date }, wanted) => date !== '' && date <= wanted,
  'air_date.gte': (title, wanted, params) => airsWithin(title, wanted, params['air_date.lte']),
  'air_date.lte': (title, wanted, params) => airsWithin(title, params['air_date.gte'], wanted),
  'vote_count.gte': ({ entry }, wanted) => entry.score[1] >= Number(wanted),
  'vote_count.lte': ({ entry }, wanted) => entry.score[1] <= Number(wanted),
  'vote_average.gte': ({ entry }, wanted) => entry.score[0] >= Number(wanted),
  'vote_average.lte': ({ entry }, wanted) => entry.score[0] <= Number(wanted),
  'with_runtime.gte': ({ entry }, wanted) => (entry.minutes ?? 0) >= Number(wanted),
  'with_runtime.lte': ({ entry }, wanted) => (entry.minutes ?? Number.POSITIVE_INFINITY) <= Number(wanted),
  certification: ({ entry }, wanted, params) => {
    const own = certificationOf(entry.rated, params.certification_country ?? '');
    return matchesList(wanted, (certification) => own === certification);
  },
  'certification.lte': ({ type, entry }, wanted, params) => {
    const region = params.certification_country ?? '';
    return isAtMost(type, region, certificationOf(entry.rated, region), wanted);
  },
  with_watch_providers: ({ entry }, wanted, params) => {
    const offered = serviceIds(entry, params.watch_region ?? '');
    return matchesList(wanted, (id) => offered.has(Number(id)));
  },
};

const orders: Readonly<Record<string, (a: DemoTitle, b: DemoTitle) => number>> = {
  popularity: (a, b) => a.popularity - b.popularity,
  vote_average: (a, b) => a.entry.score[0] - b.entry.score[0] || a.entry.score[1] - b.entry.score[1],
  vote_count: (a, b) => a.entry.score[1] - b.entry.score[1],
  primary_release_date: byDate,
  release_date: byDate,
  first_air_date: byDate,
  title: byName,
  name: byName,
  original_title: byName,
  original_name: byName,
};

/** The titles of one type that pass every filter given, in the order asked for. */
export function discover(titles: readonly DemoTitle[], type: MediaType, params: TmdbParams): DemoTitle[] {
  const asked = Object.entries(params).filter(([name, wanted]) => wanted !== '' && Object.hasOwn(filters, name));
  const found = titles.filter(
    (title) => title.type === type && asked.every(([name, wanted]) => filters[name]?.(title, wanted, params)),
  );
  const [field = 'popularity', direction] = (params.sort_by ?? 'popularity.desc').split('.');
  const order = orders[field] ?? byPopularity;
  return found.sort((a, b) => (direction === 'asc' ? order(a, b) : order(b, a)) || a.entry.id - b.entry.id);
}

/** TMDB's lists in parameters: a comma means all of them, a bar any. */
function matchesList(wanted: string, has: (value: string) => boolean): boolean {
  return wanted.includes('|') ? wanted.split('|').some(has) : wanted.split(',').every(has);
}

function airsWithin(title: DemoTitle, from = '', to = '9999-12-31'): boolean {
  return title.type === 'movie' || title.show.airDates.some((date) => date >= from && date <= to);
}

function byPopularity(a: DemoTitle, b: DemoTitle): number {
  return a.popularity - b.popularity;
}

function byDate(a: DemoTitle, b: DemoTitle): number {
  return a.date.localeCompare(b.date);
}

function byName(a: DemoTitle, b: DemoTitle): number {
  return a.entry.title.localeCompare(b.entry.title, 'en');
}
