import type { Statistics } from '@/lib/statistics/schema';

/** One card of a year in review: what it is about, the one thing it says, and a few words more. */
export interface YearCard {
  about: string;
  says: string;
  more: string;
}

type Numbers = Pick<
  Statistics,
  | 'byMonth'
  | 'byHour'
  | 'byDevice'
  | 'byProfile'
  | 'byGenre'
  | 'byDecade'
  | 'byPerson'
  | 'titles'
  | 'titleCount'
  | 'watched'
  | 'plays'
>;

const HOUR_MS = 3_600_000;
const NOTHING = { says: 'Nothing', more: 'this year' };

/** The twelve cards of a year, from its statistics, in the language of who looks. They always are twelve. */
export function yearCards(numbers: Numbers, { year, language }: { year: number; language: string }): YearCard[] {
  const { watched, titles, plays, titleCount } = numbers;
  const total = numbers.byMonth.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const film = most(titles.filter(({ type }) => type === 'movie'));
  const show = most(titles.filter(({ type }) => type === 'tv'));
  const again = titles
    .filter(({ rewatched }) => rewatched > 0)
    .toSorted((one, other) => other.rewatched - one.rewatched)
    .at(0);
  const month = most(numbers.byMonth);
  const weekday = most(added(numbers.byHour, (each) => each.weekday));
  const hour = most(added(numbers.byHour, (each) => each.hour));
  const words = (milliseconds: number) => hoursWords(milliseconds, language);
  const name = (each: { name: string | null }) => each.name ?? 'Something without a name';
  const timed = (about: string, found: { name: string | null; milliseconds: number } | null): YearCard =>
    found ? { about, says: name(found), more: words(found.milliseconds) } : { about, ...NOTHING };
  const day = (pattern: Intl.DateTimeFormatOptions, date: number) =>
    new Intl.DateTimeFormat(language, { ...pattern, timeZone: 'UTC' }).format(date);
  return [
    { about: `${year} in all`, says: words(total), more: count(plays, 'time played', 'times played') },
    { about: 'Titles', says: count(titleCount, 'title'), more: 'different ones' },
    timed('Film of the year', film),
    timed('Show of the year', show),
    {
      about: 'To the end',
      says: count(watched.movies + watched.episodes, 'time'),
      more: `${count(watched.movies, 'film')}, ${count(watched.episodes, 'episode')}`,
    },
    again
      ? { about: 'Once more', says: name(again), more: count(again.rewatched, 'time again', 'times again') }
      : { about: 'Once more', ...NOTHING },
    timed('Month of the year', month && { ...month, name: day({ month: 'long' }, Date.parse(`${month.month}-01`)) }),
    // 1 January 2024 was a Monday.
    timed('Favourite day', weekday && { ...weekday, name: day({ weekday: 'long' }, Date.UTC(2024, 0, weekday.key)) }),
    timed(
      'Favourite hour',
      hour && { ...hour, name: day({ hour: 'numeric', minute: '2-digit' }, Date.UTC(2024, 0, 1, hour.key)) },
    ),
    timed('Genre', most(numbers.byGenre)),
    timed('Face', most(numbers.byPerson)),
    numbers.byProfile.length > 1
      ? timed('Most on the sofa', most(numbers.byProfile))
      : timed('Decade', most(numbers.byDecade)),
  ];
}

function most<Row extends { milliseconds: number }>(rows: readonly Row[]): Row | null {
  return (
    rows.toSorted((one, other) => other.milliseconds - one.milliseconds).find(({ milliseconds }) => milliseconds > 0) ??
    null
  );
}

function added<Row extends { milliseconds: number }>(rows: readonly Row[], keyOf: (row: Row) => number) {
  return [...Map.groupBy(rows, keyOf)].map(([key, each]) => ({
    key,
    milliseconds: each.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  }));
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function hoursWords(milliseconds: number, language: string): string {
  if (milliseconds < HOUR_MS) return count(Math.round(milliseconds / 60_000), 'minute');
  const hours = Math.round(milliseconds / HOUR_MS);
  return `${new Intl.NumberFormat(language).format(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}
