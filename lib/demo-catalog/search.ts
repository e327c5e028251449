import type { DemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { personListItem } from '@/lib/demo-catalog/person';
import type { DemoTitle } from '@/lib/demo-catalog/title';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

export type SearchKind = 'multi' | 'movie' | 'tv' | 'person';

/** Lower case without accents and punctuation: "Häxan" and "haxan", "D.O.A." and "doa" are the same. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}.'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/**
 * How well a name answers a query, 0 for not at all: every word of the query must begin a word of the name. Writing
 * without spaces between words is matched anywhere.
 */
export function matchStrength(query: string, name: string): number {
  if (query === '') return 0;
  if (name === query) return 4;
  if (name.startsWith(query)) return 3;
  if (` ${name}`.includes(` ${query}`)) return 2;
  const words = query.split(' ');
  const spaced = ` ${name}`;
  const fits = words.length <= name.split(' ').length;
  if (fits && words.every((word) => spaced.includes(` ${word}`))) return 1;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(query) && name.includes(query) ? 1 : 0;
}

/** The results of a search, best first; a query of nothing but signs finds nothing. */
export function search(catalog: DemoCatalog, kind: SearchKind, params: TmdbParams) {
  const query = normalise(params.query ?? '');
  const tagged = kind === 'multi';
  const titles = catalog.titles
    .filter((title) => (kind === 'multi' || kind === title.type) && inYear(title, params))
    .map((title) => ({
      strength: Math.max(...namesOf(title).map((name) => matchStrength(query, normalise(name)))),
      popularity: title.popularity,
      item: tagged ? { ...title.listItem, media_type: title.type } : title.listItem,
    }));
  const people = [...(kind === 'multi' || kind === 'person' ? catalog.people.values() : [])].map((person) => {
    const item = personListItem(person, catalog.portraits);
    return {
      strength: matchStrength(query, normalise(person.name)),
      popularity: item.popularity,
      item: tagged ? { ...item, media_type: 'person' } : item,
    };
  });
  return [...titles, ...people]
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || b.popularity - a.popularity)
    .map(({ item }) => item);
}

function namesOf({ entry: { title, originalTitle } }: DemoTitle): string[] {
  return originalTitle === undefined ? [title] : [title, originalTitle];
}

function inYear({ type, date }: DemoTitle, params: TmdbParams): boolean {
  const wanted = type === 'movie' ? (params.primary_release_year ?? params.year) : params.first_air_date_year;
  return wanted === undefined || wanted === '' || date.startsWith(`${wanted}-`);
}
