import type { MediaType } from '@/lib/catalog/catalog';
import { addDays } from '@/lib/demo-catalog/calendar';
import type { DemoCatalog } from '@/lib/demo-catalog/demo-catalog';
import { hash } from '@/lib/demo-catalog/hash';
import type { DemoTitle } from '@/lib/demo-catalog/title';

const recommendationsAtMost = 20;
const nowPlayingAtMost = 30;

/**
 * What people look at: by popularity, shuffled a little, one way for the day and another for the week. It never depends on the
 * date: a suite of tests that is green one week is green the next (decision 120).
 */
export function trending(catalog: DemoCatalog, type: 'all' | MediaType, window: 'day' | 'week'): DemoTitle[] {
  const interest = ({ entry, popularity }: DemoTitle) =>
    popularity * (0.6 + (hash(`${entry.slug} ${window}`) % 80) / 100);
  return catalog.titles
    .filter((title) => type === 'all' || title.type === type)
    .map((title) => ({ title, interest: interest(title) }))
    .sort((a, b) => b.interest - a.interest)
    .map(({ title }) => title);
}

/** Titles of the same type that share genres, the closest first. */
export function recommendations(catalog: DemoCatalog, title: DemoTitle): DemoTitle[] {
  const genres = new Set(title.listItem.genre_ids);
  const closeness = (other: DemoTitle) => {
    const shared = other.listItem.genre_ids.filter((id) => genres.has(id)).length;
    const sameLanguage = other.entry.language === title.entry.language ? 0.4 : 0;
    const years = Math.abs(Number(other.date.slice(0, 4)) - Number(title.date.slice(0, 4)));
    return shared === 0 ? 0 : shared + sameLanguage + 1 / (1 + years / 10);
  };
  return catalog.titles
    .filter((other) => other.type === title.type && other !== title)
    .map((other) => ({ other, closeness: closeness(other) }))
    .filter((candidate) => candidate.closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, recommendationsAtMost)
    .map(({ other }) => other);
}

/** Shows with an episode in the next seven days, today included. */
export function onTheAir(catalog: DemoCatalog): DemoTitle[] {
  const until = addDays(catalog.today, 7);
  return catalog.titles.filter(
    (title) => title.type === 'tv' && title.show.airDates.some((date) => date >= catalog.today && date <= until),
  );
}

/** The newest films, newest first. */
export function nowPlaying(catalog: DemoCatalog): DemoTitle[] {
  return [...catalog.movies.values()].sort((a, b) => b.date.localeCompare(a.date)).slice(0, nowPlayingAtMost);
}
