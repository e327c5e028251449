import type { FilmEntry } from '@/lib/demo-catalog/authoring';
import { collectionOf } from '@/lib/demo-catalog/collections';
import { rawCredits } from '@/lib/demo-catalog/credits';
import { rawGenres } from '@/lib/demo-catalog/genres';
import { movieListItem } from '@/lib/demo-catalog/list-item';
import { country, spokenLanguage } from '@/lib/demo-catalog/regions';
import { watchProviders } from '@/lib/demo-catalog/services';
import { videosOf } from '@/lib/demo-catalog/videos';

/** TMDB's kinds of release. */
const theatrical = 3;
const digital = 4;
/** When the invented services began to show everything. */
const servicesSince = '2024-01-15';

/** `/movie/{id}` without appended parts. Money and ids of other databases are left at TMDB's "unknown". */
export function movieDetails(film: FilmEntry) {
  const { genre_ids: _, ...listed } = movieListItem(film);
  return {
    ...listed,
    belongs_to_collection: collectionOf(film),
    budget: 0,
    genres: rawGenres(film.genres),
    homepage: '',
    imdb_id: null,
    origin_country: film.countries,
    production_companies: [],
    production_countries: film.countries.map(country),
    revenue: 0,
    runtime: film.minutes,
    spoken_languages: [spokenLanguage(film.language)],
    status: 'Released',
    tagline: film.tagline ?? '',
  };
}

/** The parts `append_to_response` can ask for, but for recommendations. */
export function moviePart(film: FilmEntry, part: string, portraits: ReadonlySet<string>): unknown {
  if (part === 'credits') return rawCredits(film, portraits);
  if (part === 'videos') return videosOf(film);
  if (part === 'release_dates') return releaseDates(film);
  if (part === 'watch/providers') return watchProviders(film);
  return undefined;
}

/** The country of origin has the true day; elsewhere the films came with the services. */
function releaseDates(film: FilmEntry) {
  const [us, de] = film.rated;
  const certifications = new Map<string, string>();
  for (const region of film.countries) certifications.set(region, '');
  if (us !== null) certifications.set('US', us);
  if (de !== null) certifications.set('DE', de);
  return {
    id: film.id,
    results: [...certifications].map(([region, certification]) => {
      const original = film.countries.includes(region);
      const release = {
        certification,
        descriptors: [],
        iso_639_1: '',
        note: '',
        release_date: `${original ? film.date : servicesSince}T00:00:00.000Z`,
        type: original ? theatrical : digital,
      };
      return { iso_3166_1: region, release_dates: [release] };
    }),
  };
}
