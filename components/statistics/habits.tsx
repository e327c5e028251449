import Link from 'next/link';
import type { ReactNode } from 'react';
import { textLink } from '@/components/ui/button';
import { historyPath } from '@/lib/history/address';
import type { HistoryFilter } from '@/lib/history/schema';
import type { Statistics } from '@/lib/statistics/schema';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** Streaks, what was watched to its end, again, or dropped. @param within which playbacks the page is about. */
export function Habits({
  statistics,
  whose,
  within,
}: {
  statistics: Statistics;
  whose: HistoryFilter;
  within: HistoryFilter;
}) {
  const { watched, streak, longestStreak, dropped, plays, titleCount } = statistics;
  const days = (run: Statistics['streak']) =>
    run && (
      <Link href={historyPath({ ...whose, first: run.since, last: run.until })} prefetch={false} className={textLink}>
        {count(run.days, 'day')}
      </Link>
    );
  return (
    <dl className="grid grid-cols-1 gap-x-10 border-t border-line sm:grid-cols-2">
      <Fact name="Days in a row, until now">{days(streak) ?? 'none at the moment'}</Fact>
      <Fact name="Most days in a row">{days(longestStreak) ?? 'none'}</Fact>
      <Fact name="Played">
        <Link href={historyPath(within)} prefetch={false} className={textLink}>
          {count(plays, 'time')}
        </Link>
        , {count(titleCount, 'title')}
      </Fact>
      <Fact name="Watched to the end">
        <Link href={historyPath({ ...within, ended: 'yes' })} prefetch={false} className={textLink}>
          {count(watched.movies, 'film')}, {count(watched.episodes, 'episode')}
        </Link>
      </Fact>
      <Fact name="Watched again">
        <Link href={historyPath({ ...within, again: 'yes' })} prefetch={false} className={textLink}>
          {count(watched.again, 'time')}
        </Link>
      </Fact>
      <Fact name="Dropped">
        {dropped.length === 0 && 'no show'}
        {dropped.map(({ tmdbId, name }, index) => (
          <span key={tmdbId}>
            {index > 0 && ', '}
            <Link href={historyPath({ ...within, type: 'tv', tmdbId })} prefetch={false} className={textLink}>
              {name ?? 'a show'}
            </Link>
          </span>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-b border-line py-3">
      <dt className="text-muted">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
