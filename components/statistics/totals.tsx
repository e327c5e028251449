import Link from 'next/link';
import { timeWords } from '@/components/statistics/time-words';
import { historyPath } from '@/lib/history/address';
import type { HistoryFilter } from '@/lib/history/schema';
import { daysOf, weekOf } from '@/lib/statistics/period';
import type { Statistics } from '@/lib/statistics/schema';

/** Hours really watched, each with the history behind it. */
export function Totals({ statistics, whose }: { statistics: Statistics; whose: HistoryFilter }) {
  const { todayIs } = statistics;
  if (!todayIs) return null;
  const totals = [
    { name: 'Today', milliseconds: statistics.today, days: { first: todayIs, last: todayIs } },
    { name: 'This week', milliseconds: statistics.week, days: weekOf(todayIs) },
    { name: 'This month', milliseconds: statistics.month, days: daysOf(todayIs.slice(0, 7)) },
    { name: 'This year', milliseconds: statistics.year, days: daysOf(todayIs.slice(0, 4)) },
    { name: 'Ever', milliseconds: statistics.ever, days: {} },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5" aria-label="Hours watched">
      {totals.map(({ name, milliseconds, days }) => (
        <li key={name}>
          <Link
            href={historyPath({ ...whose, ...days })}
            prefetch={false}
            className="block rounded-xl border border-line bg-surface p-4 transition-colors hover:border-edge"
          >
            <span className="block text-sm text-muted">{name}</span>
            <span className="text-row mt-1 block whitespace-nowrap tabular-nums">{timeWords(milliseconds)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
