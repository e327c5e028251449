import type { Column } from '@/components/statistics/column-chart';
import { historyPath } from '@/lib/history/address';
import type { HistoryFilter } from '@/lib/history/schema';
import { daysOf } from '@/lib/statistics/period';
import type { Statistics } from '@/lib/statistics/schema';

/** A year is four figures wide. */
const MOST_YEAR_TICKS = 10;

type Timed = { milliseconds: number };

/** A week by its days. @param within which playbacks the page is about. */
export function weekdayColumns({ byHour }: Statistics, within: HistoryFilter, language: string): Column[] {
  const words = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    // The first of January 2024 was a Monday.
    const day = Date.UTC(2024, 0, weekday);
    return {
      name: words.format(day),
      tick: short.format(day),
      milliseconds: sum(byHour.filter((cell) => cell.weekday === weekday)),
      href: historyPath({ ...within, weekday }),
    };
  });
}

/** A day by its hours. */
export function hourColumns({ byHour }: Statistics, within: HistoryFilter, language: string): Column[] {
  const words = new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 24 }, (_, hour) => ({
    name: words.format(Date.UTC(2024, 0, 1, hour)),
    tick: hour % 6 === 0 ? words.format(Date.UTC(2024, 0, 1, hour)) : '',
    milliseconds: sum(byHour.filter((cell) => cell.hour === hour)),
    href: historyPath({ ...within, hour }),
  }));
}

/** Of all time its years, of one year its months. */
export function periodColumns(
  { byYear, byMonth }: Statistics,
  within: HistoryFilter,
  language: string,
  year?: number,
): Column[] {
  if (year === undefined) {
    const [first] = byYear;
    const last = byYear.at(-1);
    if (!first || !last) return [];
    const step = Math.ceil((last.year - first.year + 1) / MOST_YEAR_TICKS);
    return Array.from({ length: last.year - first.year + 1 }, (_, index) => {
      const period = String(first.year + index);
      const milliseconds = sum(byYear.filter((each) => String(each.year) === period));
      const tick = index % step === 0 ? period : '';
      return { name: period, tick, milliseconds, href: historyPath({ ...within, ...daysOf(period) }) };
    });
  }
  const words = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const period = `${year}-${String(month + 1).padStart(2, '0')}`;
    const at = Date.UTC(year, month);
    return {
      name: words.format(at),
      tick: short.format(at),
      milliseconds: sum(byMonth.filter((each) => each.month === period)),
      href: historyPath({ ...within, ...daysOf(period) }),
    };
  });
}

function sum(of: readonly Timed[]): number {
  return of.reduce((all, { milliseconds }) => all + milliseconds, 0);
}
