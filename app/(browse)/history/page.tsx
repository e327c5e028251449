import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { HistoryList } from '@/components/history/history-list';
import { HistorySearch } from '@/components/history/history-search';
import { WeekTotals } from '@/components/history/week-totals';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { secondaryButton } from '@/components/ui/button';
import { todayIn } from '@/lib/catalog/today';
import { filterOfSearch, historyPath } from '@/lib/history/address';
import { nowFor } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { historyPageOf } from '@/lib/use-cases/history/history-of';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({ searchParams }: PageProps<'/history'>) {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/history');
  const { activeProfile: profile } = viewer;
  if (!profile) redirect('/profiles');
  const filter = filterOfSearch(await searchParams);
  const isAll = historyPath(filter) === '/history';
  const { history, week, asked } = await historyPageOf(viewer, profile, filter);
  return (
    <div className="gutter pt-6">
      <div className="mx-auto max-w-4xl">
        <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
          <div className="min-w-0">
            <h1 className="text-headline">
              {filter.scope === 'household' ? 'The household’s history' : `${profile.name}’s history`}
            </h1>
            {asked.length > 0 && <p className="mt-1 text-muted">{asked.join(' · ')}</p>}
          </div>
          <div className="flex flex-wrap gap-2">
            {!isAll && (
              <Link href="/history" prefetch={false} className={secondaryButton}>
                All of it
              </Link>
            )}
            <Link href="/statistics" prefetch={false} className={secondaryButton}>
              In numbers
            </Link>
          </div>
        </div>
        {week && (
          <WeekTotals week={week} today={todayIn(profile.timeZone, nowFor(profile))} language={profile.language} />
        )}
        {(!isAll || history.entries.length > 0) && <HistorySearch filter={filter} />}
        <ProgressQueryProvider>
          <HistoryList
            key={`${profile.id}${historyPath(filter)}`}
            profileId={profile.id}
            initial={history}
            filter={filter}
            timeZone={profile.timeZone}
            language={profile.language}
          />
        </ProgressQueryProvider>
      </div>
    </div>
  );
}
