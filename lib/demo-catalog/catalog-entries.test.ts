import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { artworkSizes, logoPath, portraitPath, stillPath } from '@/lib/demo-catalog/artwork-paths';
import type { NextEpisodeTrap } from '@/lib/demo-catalog/authoring';
import { addDays } from '@/lib/demo-catalog/calendar';
import { demoFilms, demoShows } from '@/lib/demo-catalog/catalog-entries';
import { buildDemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { movieGenres, showGenres } from '@/lib/demo-catalog/genres';
import { backdropOf, posterOf } from '@/lib/demo-catalog/list-item';
import { peopleFacts, personId } from '@/lib/demo-catalog/people';
import { serviceNames } from '@/lib/demo-catalog/services';

const today = '2026-11-21';
const catalog = buildDemoCatalog(today);
const titles = [...demoFilms, ...demoShows];
const shows = [...catalog.shows.values()];
const episodesOf = (id: number) => (catalog.shows.get(id)?.show.seasons ?? []).flatMap((season) => season.episodes);

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}

describe('the demo catalog', () => {
  test('is large enough to browse', () => {
    expect(demoFilms.length).toBeGreaterThanOrEqual(44);
    expect(demoShows.length).toBeGreaterThanOrEqual(16);
  });

  test('counts films and shows without a gap', () => {
    const sorted = (ids: number[]) => ids.toSorted((a, b) => a - b);
    expect(sorted(demoFilms.map(({ id }) => id))).toEqual(demoFilms.map((_, index) => 9_000_001 + index));
    expect(sorted(demoShows.map(({ id }) => id))).toEqual(demoShows.map((_, index) => 9_100_001 + index));
  });

  test('has no slug, title, season, episode or person twice', () => {
    const seasons = shows.flatMap(({ show }) => show.seasons.map(({ id }) => id));
    const episodes = shows.flatMap(({ show }) => [
      ...show.seasons.flatMap((season) => season.episodes.map(({ id }) => id)),
      ...show.gone.map(({ id }) => id),
    ]);
    const names = new Set([...catalog.people.values()].map(({ name }) => name));
    for (const ids of [titles.map(({ slug }) => slug), titles.map(({ title }) => title), seasons, episodes]) {
      expect(new Set<string | number>(ids).size).toBe(ids.length);
    }
    expect(new Set([...names].map(personId)).size).toBe(names.size);
    expect(catalog.people.size).toBe(names.size);
    expect(seasons.every((id) => id >= 9_200_000 && id < 9_300_000)).toBe(true);
    expect(episodes.every((id) => id >= 9_300_000 && id < 9_400_000)).toBe(true);
  });

  test('tells a life only of people who are credited', () => {
    const names = new Set([...catalog.people.values()].map(({ name }) => name));
    expect(Object.keys(peopleFacts).filter((name) => !names.has(name))).toEqual([]);
    for (const { born, died } of Object.values(peopleFacts)) {
      expect(born === undefined || isDay(born)).toBe(true);
      expect(died === undefined || (isDay(died) && died > (born ?? ''))).toBe(true);
    }
  });

  test.each(demoFilms.map((film) => [film.title, film] as const))('%s has sound facts', (_, film) => {
    expect(isDay(film.date) && film.date <= today).toBe(true);
    expect(film.minutes === null || (film.minutes > 0 && film.minutes < 250)).toBe(true);
    expect(film.directors.length).toBeGreaterThan(0);
    expect(film.overview.length).toBeGreaterThan(60);
    expect(film.genres.every((genre) => genre in movieGenres)).toBe(true);
  });

  test.each(shows.map((title) => [title.entry.title, title] as const))('%s has sound seasons', (_, { entry, show }) => {
    expect(entry.genres.every((genre) => genre in showGenres)).toBe(true);
    for (const { entry: season, episodes } of show.seasons) {
      const numbers = episodes.map(({ episode_number }) => episode_number);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      for (const { air_date } of episodes) expect(!air_date || isDay(air_date)).toBe(true);
      expect(show.seasons.filter((other) => other.entry.number === season.number)).toHaveLength(1);
    }
  });

  test('has films and shows for a child, for adults, and unrated ones', () => {
    for (const entries of [demoFilms, demoShows]) {
      const german = entries.map(({ rated }) => rated[1]);
      expect(german.filter((rating) => rating === '0' || rating === '6').length).toBeGreaterThan(4);
      expect(german.some((rating) => rating === '16' || rating === '18')).toBe(true);
      expect(entries.some(({ rated }) => rated.includes(null))).toBe(true);
    }
  });
});

describe('every next-episode trap has its show', () => {
  const traps: Record<NextEpisodeTrap, number> = {
    'mid-season': 9100001,
    'finale-to-next-season': 9100002,
    'gap-in-numbers': 9100003,
    'absolute-numbering': 9100004,
    'season-without-episodes': 9100005,
    'placeholder-season': 9100006,
    'unaired-next': 9100007,
    'undated-next': 9100008,
    'undated-before-dated': 9100009,
    'dropped-on-one-day': 9100010,
    'specials-out-of-order': 9100011,
    'episode-merged': 9100012,
    ended: 9100013,
    'only-specials': 9100014,
    'airs-today': 9100016,
    'long-running': 9100017,
  };
  test.each(Object.entries(traps))('%s', (trap, id) => {
    expect(demoShows.filter((show) => show.trap === trap).map((show) => show.id)).toEqual([id]);
  });

  // On any weekday, since air dates move with it.
  const week = Array.from({ length: 7 }, (_, index) => addDays(today, index));
  const onEachDay = (check: (day: string, episodes: (id: number) => ReturnType<typeof episodesOf>) => void) => {
    for (const day of week) {
      const thatDay = buildDemoCatalog(day);
      check(day, (id) => (thatDay.shows.get(id)?.show.seasons ?? []).flatMap((season) => season.episodes));
    }
  };

  test('mid-season and unaired next: some aired, the next within a week', () => {
    onEachDay((day, episodes) => {
      for (const id of [traps['mid-season'], traps['unaired-next']]) {
        const dates = episodes(id).map(({ air_date }) => air_date ?? '');
        const next = dates.find((date) => date > day) ?? '';
        expect(next > day && next <= addDays(day, 7)).toBe(true);
        expect(dates.filter((date) => date <= day).length).toBeGreaterThan(5);
      }
    });
  });

  test('finale to next season: all aired', () => {
    const episodes = episodesOf(traps['finale-to-next-season']);
    expect(new Set(episodes.map(({ season_number }) => season_number))).toEqual(new Set([1, 2]));
    expect(episodes.every(({ air_date }) => air_date !== null && air_date <= today)).toBe(true);
  });

  test('gap in numbers', () => {
    const numbers = episodesOf(traps['gap-in-numbers'])
      .filter(({ season_number }) => season_number === 1)
      .map(({ episode_number }) => episode_number);
    expect(numbers).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  test('absolute numbering: season 2 starts at 13', () => {
    const firsts = catalog.shows
      .get(traps['absolute-numbering'])
      ?.show.seasons.map(({ episodes }) => episodes[0]?.episode_number);
    expect(firsts).toEqual([1, 13, 25]);
  });

  test('a season without episodes, and a placeholder season', () => {
    const empty = catalog.shows.get(traps['season-without-episodes'])?.show.seasons.at(-1);
    expect(empty?.episodes).toEqual([]);
    const placeholder = catalog.shows.get(traps['placeholder-season'])?.show.seasons.at(-1);
    expect(placeholder?.episodes).toMatchObject([
      { name: 'Episode 1', air_date: null, overview: '', still_path: null },
    ]);
  });

  test('undated next: what follows the last aired episode has no date, nor has anything after it', () => {
    onEachDay((day, episodes) => {
      const dates = episodes(traps['undated-next']).map(({ air_date }) => air_date);
      const lastAired = dates.findLastIndex((date) => date !== null && date !== '' && date <= day);
      expect(dates.slice(lastAired + 1)).toEqual([null, null]);
    });
  });

  test('undated before dated: both null and ""', () => {
    const episodes = episodesOf(traps['undated-before-dated']);
    for (const unknown of [null, '']) {
      const index = episodes.findIndex(({ air_date }) => air_date === unknown);
      expect(index).toBeGreaterThan(0);
      expect((episodes[index + 1]?.air_date ?? '') <= today).toBe(true);
      expect(episodes[index + 1]?.air_date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('dropped on one day', () => {
    const dates = (season: number) =>
      new Set(
        episodesOf(traps['dropped-on-one-day'])
          .filter(({ season_number }) => season_number === season)
          .map(({ air_date }) => air_date),
      );
    expect([dates(1).size, dates(2).size]).toEqual([1, 1]);
  });

  test('specials out of order: numbers and dates disagree', () => {
    const dates = episodesOf(traps['specials-out-of-order'])
      .filter(({ season_number, air_date }) => season_number === 0 && air_date !== null)
      .map(({ air_date }) => air_date);
    expect(dates).not.toEqual(dates.toSorted());
  });

  test('episode merged: ids run ahead of numbers, and the listed ones are the ones that are left', () => {
    const show = catalog.shows.get(traps['episode-merged'])?.show;
    expect(show?.gone).toMatchObject([
      { season: 1, number: 8 },
      { season: 2, number: 2 },
    ]);
    const numbers = show?.seasons.map((season) => season.episodes.map(({ episode_number }) => episode_number));
    expect(numbers).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      [1, 3, 4, 5, 6, 7, 8],
    ]);
  });

  test('only specials', () => {
    expect(catalog.shows.get(traps['only-specials'])?.show.seasons.map(({ entry }) => entry.number)).toEqual([0]);
  });

  test('airs today', () => {
    onEachDay((day, episodes) => {
      expect(episodes(traps['airs-today']).filter(({ air_date }) => air_date === day)).toHaveLength(1);
    });
  });

  test('long-running: 1200 episodes, the latest on the latest working day', () => {
    onEachDay((day, episodes) => {
      const all = episodes(traps['long-running']);
      expect(all).toHaveLength(1200);
      const dates = all.map(({ air_date }) => air_date ?? '');
      expect(dates).toEqual([...new Set(dates)].toSorted());
      const latest = dates.findLast((date) => date <= day) ?? '';
      expect(latest >= addDays(day, -2)).toBe(true);
      expect(dates.filter((date) => date > day)).toHaveLength(4);
    });
  });
});

describe('artwork', () => {
  const folder = join(import.meta.dirname, '../../public/demo/artwork');
  const missing = (path: string, sizes: readonly string[]) =>
    sizes.map((size) => join(folder, size, path)).filter((file) => !existsSync(file));

  test('every picture of every title is there in every size', () => {
    const files = titles.flatMap((title) => {
      const [poster, backdrop] = [posterOf(title), backdropOf(title)];
      return [
        ...(poster === null ? [] : missing(poster, artworkSizes.poster)),
        ...(backdrop === null ? [] : missing(backdrop, artworkSizes.backdrop)),
      ];
    });
    expect(files).toEqual([]);
  });

  test('every still, portrait and logo is there in every size', () => {
    const stills = demoShows.flatMap(({ slug, stills }) =>
      Array.from({ length: stills }, (_, index) => missing(stillPath(slug, index + 1), artworkSizes.still)),
    );
    const portraits = [...catalog.portraits].map((name) => missing(portraitPath(personId(name)), artworkSizes.profile));
    const logos = serviceNames.map((name) => missing(logoPath(name), artworkSizes.logo));
    expect([...stills, ...portraits, ...logos].flat()).toEqual([]);
  });
});
