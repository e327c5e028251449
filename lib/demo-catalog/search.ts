import Fuse from 'fuse.js';
import type { MediaType } from '@/lib/catalog/catalog';
import type { DemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { personListItem } from '@/lib/demo-catalog/person';
import type { DemoTitle } from '@/lib/demo-catalog/title';
import type { TmdbParams } from '@/lib/tmdb/source-contract';

export type SearchKind = 'multi' | MediaType | 'person';

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

/** The results of a search, best first; a query of nothing but signs finds nothing. What nothing answers may be a typo. */
export function search(catalog: DemoCatalog, kind: SearchKind, params: TmdbParams) {
  const query = normalise(params.query ?? '');
  const named = everything(catalog, kind, params);
  const found = named.map((one) => ({
    ...one,
    strength: Math.max(...one.names.map((name) => matchStrength(query, name))),
  }));
  const exact = found.filter(({ strength }) => strength > 0);
  return (exact.length > 0 ? exact : nearest(query, named))
    .sort((a, b) => b.strength - a.strength || b.popularity - a.popularity)
    .map(({ item }) => item);
}

interface Named {
  /** Normalised. */
  names: string[];
  popularity: number;
  item: object;
}

/** Shorter words are near to too many others. */
const SHORTEST_TYPO = 4;

/** What a query may mean that nothing is called: names a few letters away from it. */
function nearest(query: string, named: Named[]): (Named & { strength: number })[] {
  if (query.length < SHORTEST_TYPO) return [];
  const index = new Fuse(named, { keys: ['names'], includeScore: true, threshold: 0.34, ignoreLocation: true });
  return index.search(query).map(({ item, score = 1 }) => ({ ...item, strength: 1 - score }));
}

/** All that can be found, by what it is called. */
function everything(catalog: DemoCatalog, kind: SearchKind, params: TmdbParams): Named[] {
  const tagged = kind === 'multi';
  const titles = catalog.titles
    .filter((title) => (kind === 'multi' || kind === title.type) && inYear(title, params))
    .map((title) => ({
      names: namesOf(title).map(normalise),
      popularity: title.popularity,
      item: tagged ? { ...title.listItem, media_type: title.type } : title.listItem,
    }));
  const people = [...(kind === 'multi' || kind === 'person' ? catalog.people.values() : [])].map((person) => {
    const item = personListItem(person, catalog.portraits);
    return {
      names: [normalise(person.name)],
      popularity: item.popularity,
      item: tagged ? { ...item, media_type: 'person' } : item,
    };
  });
  return [...titles, ...people];
}

function namesOf({ entry: { title, originalTitle } }: DemoTitle): string[] {
  return originalTitle === undefined ? [title] : [title, originalTitle];
}

function inYear({ type, date }: DemoTitle, params: TmdbParams): boolean {
  const wanted = type === 'movie' ? (params.primary_release_year ?? params.year) : params.first_air_date_year;
  return wanted === undefined || wanted === '' || date.startsWith(`${wanted}-`);
}
