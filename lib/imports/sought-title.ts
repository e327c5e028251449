import { createHash } from 'node:crypto';
import { splitYear } from '@/lib/imports/field';
import { netflixReadings } from '@/lib/imports/netflix-title';
import type { NeutralRow } from '@/lib/imports/neutral-row';
import { normalTitle } from '@/lib/imports/normal-title';

/** What of a row is one film or show for the file, so that it is looked up, and chosen, once. */
export interface SoughtTitle {
  key: string;
  label: string;
}

/** Rows with the same ids, else of the same name and year, are of one title; people may see different catalogs. */
export function soughtTitle(row: NeutralRow): SoughtTitle {
  const [reading] = row.type === null ? netflixReadings(row.title) : [];
  const named = reading
    ? { title: reading.title, year: null }
    : { ...splitYear(row.title), ...(row.year && { year: row.year }) };
  const { tmdb, imdb, tvdb } = row.ids;
  const id = tmdb ? `tmdb ${tmdb}` : imdb ? `imdb ${imdb}` : tvdb ? `tvdb ${tvdb}` : null;
  const name = id ?? `${normalTitle(named.title) || named.title} ${named.year ?? ''}`;
  const type = row.type ?? (reading?.season != null ? 'tv' : 'any');
  const label = named.year ? `${named.title} (${named.year})` : named.title;
  return {
    key: hashOf(type, name, row.person),
    label: (label || id || 'Without a name').slice(0, 300),
  };
}

/** A name without signs, which an address may hold. */
function hashOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}
