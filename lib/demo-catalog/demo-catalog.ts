import { demoFilms, demoShows } from '@/lib/demo-catalog/catalog-entries';
import { peopleWithPortrait } from '@/lib/demo-catalog/credits';
import { expandShow } from '@/lib/demo-catalog/expand-show';
import { movieListItem, showListItem } from '@/lib/demo-catalog/list-item';
import { type DemoPerson, listPeople } from '@/lib/demo-catalog/person';
import type { DemoMovie, DemoShow, DemoTitle } from '@/lib/demo-catalog/title';

/** The whole demo catalog as it stands on one day. */
export interface DemoCatalog {
  /** "YYYY-MM-DD" */
  today: string;
  movies: ReadonlyMap<number, DemoMovie>;
  shows: ReadonlyMap<number, DemoShow>;
  people: ReadonlyMap<number, DemoPerson>;
  /** Names of the people who have a portrait. */
  portraits: ReadonlySet<string>;
  /** All titles, most popular first. */
  titles: readonly DemoTitle[];
}

export function buildDemoCatalog(today: string): DemoCatalog {
  const movies = demoFilms.map((entry): DemoMovie => {
    return { type: 'movie', entry, listItem: movieListItem(entry), popularity: entry.popularity, date: entry.date };
  });
  const shows = demoShows.map((entry): DemoShow => {
    const show = expandShow(entry, today);
    const date = show.airDates[0] ?? '';
    return { type: 'tv', entry, show, listItem: showListItem(entry, date), popularity: entry.popularity, date };
  });
  const titles = [...movies, ...shows].sort((a, b) => b.popularity - a.popularity);
  const portraits = peopleWithPortrait(titles.map(({ entry }) => entry));
  return {
    today,
    movies: new Map(movies.map((movie) => [movie.entry.id, movie])),
    shows: new Map(shows.map((show) => [show.entry.id, show])),
    people: new Map(listPeople(titles).map((person) => [person.id, person])),
    portraits,
    titles,
  };
}
