import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { nextEpisode } from '@/lib/catalog/next-episode';
import { mapMovie } from '@/lib/tmdb/map-movie';
import { mapPerson } from '@/lib/tmdb/map-person';
import { mapEpisode, mapSeason, mapShow } from '@/lib/tmdb/map-show';
import { mapPage, movieSummary, searchResult, showSummary } from '@/lib/tmdb/map-titles';
import { movieDetails } from '@/lib/tmdb/schema-movie';
import { mixedPage, moviePage, showPage } from '@/lib/tmdb/schema-page';
import { personDetails } from '@/lib/tmdb/schema-person';
import { configuration, genreList } from '@/lib/tmdb/schema-reference';
import { episode, seasonDetails } from '@/lib/tmdb/schema-season';
import { showDetails } from '@/lib/tmdb/schema-show';

/*
 * Every answer in our own folder, and in one of recorded answers that TMDB_RECORDINGS names, is read and compared with
 * what it says. Recorded answers are TMDB's and are not part of this repository.
 */
const folders = [
  path.join(import.meta.dirname, '../testing/tmdb-answers'),
  ...(process.env.TMDB_RECORDINGS ? [process.env.TMDB_RECORDINGS] : []),
];

const base = 'https://images.example/t/p/';
const loose = z.record(z.string(), z.unknown());
type Loose = z.infer<typeof loose>;

function list(value: unknown): Loose[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const parsed = loose.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What an answer must have for us to show it, by hand and not by our own schema. */
const isShowable = (item: Loose) =>
  Number.isInteger(item.id) && Boolean(item.title || item.original_title || item.name) && item.adult !== true;

const readers: { kind: string; is: (answer: Loose) => boolean; check: (answer: Loose) => void }[] = [
  {
    kind: 'show',
    is: (answer) => 'seasons' in answer && 'name' in answer,
    check(answer) {
      const show = mapShow(showDetails.parse(answer), base);
      expect(show).toMatchObject({
        type: 'tv',
        id: answer.id,
        title: answer.name,
        date: answer.first_air_date || null,
      });
      const numbers = list(answer.seasons).flatMap((season) =>
        Number.isInteger(season.season_number) ? [season.season_number] : [],
      );
      expect(show.seasons.map((season) => season.number)).toEqual(
        numbers.toSorted((one, other) => Number(one) - Number(other)),
      );
      expect(show.poster).toBe(answer.poster_path ? `${base}{poster}${answer.poster_path}` : null);
    },
  },
  {
    kind: 'season',
    is: (answer) => 'season_number' in answer && !('episode_number' in answer),
    check(answer) {
      const season = mapSeason(seasonDetails.parse(answer), base);
      const sent = list(answer.episodes);
      expect(season).toMatchObject({ number: answer.season_number, id: answer.id });
      expect(season.episodes.map((one) => one.id).toSorted()).toEqual(sent.map((one) => one.id).toSorted());
      const dated = sent.filter((one) => one.air_date);
      expect(season.episodes.filter((one) => one.airDate !== null)).toHaveLength(dated.length);

      let answered = nextEpisode([season], null, '2026-11-20');
      let walked = 0;
      for (; answered.kind === 'next' && walked <= sent.length; walked += 1) {
        answered = nextEpisode([season], { season: season.number, episode: answered.episode.number }, '2026-11-20');
      }
      expect(walked).toBe(dated.length);
    },
  },
  {
    kind: 'episode',
    is: (answer) => 'episode_number' in answer,
    check(answer) {
      const mapped = mapEpisode(episode.parse(answer), Number(answer.season_number ?? 1), base);
      expect(mapped).toMatchObject({ id: answer.id, number: answer.episode_number });
      if (answer.name) expect(mapped.name).toBe(answer.name);
      expect(mapped.airDate).toBe(answer.air_date || null);
      expect(mapped.runtimeMinutes).toBe(answer.runtime || null);
    },
  },
  {
    kind: 'person',
    is: (answer) => 'biography' in answer,
    check(answer) {
      expect(mapPerson(personDetails.parse(answer), base)).toMatchObject({ id: answer.id, name: answer.name });
    },
  },
  {
    kind: 'movie',
    is: (answer) => ('title' in answer || 'original_title' in answer) && Number.isInteger(answer.id),
    check(answer) {
      const movie = mapMovie(movieDetails.parse(answer), base);
      expect(movie).toMatchObject({ type: 'movie', id: answer.id, title: answer.title ?? answer.original_title });
      expect(movie.runtimeMinutes).toBe(answer.runtime || null);
      const { id, name } = loose.catch({}).parse(answer.belongs_to_collection);
      expect(movie.collection).toEqual(id === undefined ? null : { id, name });
      const cast = list(loose.catch({}).parse(answer.credits).cast).filter((member) => member.name);
      expect(movie.cast.map((member) => member.name)).toEqual(cast.slice(0, 40).map((member) => member.name));
      const regions = list(loose.catch({}).parse(answer.release_dates).results);
      expect(Object.keys(movie.certifications).length).toBeLessThanOrEqual(regions.length);
    },
  },
  {
    kind: 'list',
    is: (answer) => Array.isArray(answer.results) && ('page' in answer || 'total_pages' in answer),
    check(answer) {
      const sent = list(answer.results).filter(isShowable);
      const mixed = sent.some((item) => 'media_type' in item);
      const shows = sent.some((item) => 'name' in item);
      const page = mixed
        ? mapPage(mixedPage.parse(answer), (raw) => searchResult(raw, base)).items.map((item) =>
            item.kind === 'title' ? item.title : item.person,
          )
        : shows
          ? mapPage(showPage.parse(answer), (raw) => showSummary(raw, base)).items
          : mapPage(moviePage.parse(answer), (raw) => movieSummary(raw, base)).items;
      const known = sent.filter((item) => !mixed || ['movie', 'tv', 'person'].includes(String(item.media_type)));
      expect(page.map((item) => item.id)).toEqual(known.map((item) => item.id));
    },
  },
  {
    kind: 'configuration',
    is: (answer) => 'images' in answer && 'change_keys' in answer,
    check(answer) {
      expect(configuration.parse(answer).imageBase).toBe(loose.parse(answer.images).secure_base_url);
    },
  },
  {
    kind: 'genres',
    is: (answer) => Array.isArray(answer.genres) && !('id' in answer),
    check(answer) {
      expect(genreList.parse(answer).genres).toEqual(answer.genres);
    },
  },
];

const found = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const answer = loose.safeParse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).data;
      const reader = answer && readers.find(({ is }) => is(answer));
      return answer && reader && Number.isInteger(answer.id ?? 0)
        ? [{ file, kind: reader.kind, answer, check: reader.check }]
        : [];
    }),
);

describe('answers on file', () => {
  beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());

  test('there is one of every kind', () => {
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(readers.map(({ kind }) => kind)));
  });

  test.each(found)('$kind: $file', ({ answer, check }) => check(answer));
});
