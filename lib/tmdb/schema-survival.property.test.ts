import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { mapMovie } from '@/lib/tmdb/map-movie';
import { mapPerson } from '@/lib/tmdb/map-person';
import { mapSeason, mapShow } from '@/lib/tmdb/map-show';
import { mapPage, searchResult } from '@/lib/tmdb/map-titles';
import { movieDetails } from '@/lib/tmdb/schema-movie';
import { mixedPage } from '@/lib/tmdb/schema-page';
import { personDetails } from '@/lib/tmdb/schema-person';
import { seasonDetails } from '@/lib/tmdb/schema-season';
import { showDetails } from '@/lib/tmdb/schema-show';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type Path = (string | number)[];

const base = 'https://images.example/';

/** The few fields without which there is nothing to show; damage anywhere else must not cost the page. */
const answers: { file: string; vital: string[]; read: (answer: Json) => unknown }[] = [
  { file: 'movie/1001', vital: ['id', 'title'], read: through(movieDetails, (raw) => mapMovie(raw, base)) },
  { file: 'tv/2001', vital: ['id', 'name'], read: through(showDetails, (raw) => mapShow(raw, base)) },
  {
    file: 'tv/2001/season/2',
    vital: ['id', 'season_number'],
    read: through(seasonDetails, (raw) => mapSeason(raw, base)),
  },
  { file: 'person/31', vital: ['id', 'name'], read: through(personDetails, (raw) => mapPerson(raw, base)) },
  {
    file: 'search/multi',
    vital: ['results'],
    read: through(mixedPage, (raw) => mapPage(raw, (item) => searchResult(item, base))),
  },
];

function through<Raw>(schema: z.ZodType<Raw>, map: (raw: Raw) => unknown) {
  return (answer: Json) => map(schema.parse(answer));
}

function pathsOf(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function damaged(value: Json, path: Path, damage: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return damage;
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? damaged(inner, rest, damage) : inner));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: damaged(value[key], rest, damage) };
}

describe('an answer survives whatever TMDB leaves out or gets wrong', { timeout: 30_000 }, () => {
  beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());

  test.each(answers)('$file', ({ file, vital, read }) => {
    const answer: Json = JSON.parse(
      readFileSync(`${import.meta.dirname}/../testing/tmdb-answers/${file}.json`, 'utf8'),
    );
    const paths = pathsOf(answer).filter(
      (path) => path.length > 0 && !(path.length === 1 && vital.includes(String(path[0]))),
    );
    const damages = fc.constantFrom<Json>(undefined, null, '', 0, -3, 1e300, 'text', true, [], {}, [null], ['', 4]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), damages), { minLength: 1, maxLength: 6 }), (hits) => {
        const hit = hits.reduce((whole, [path, damage]) => damaged(whole, path, damage), answer);
        // As it comes over the line: what was left out is no key with an undefined value.
        const sent = JSON.parse(JSON.stringify(hit));
        expect(() => read(sent)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
