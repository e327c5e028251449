import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { StatisticsChoice } from '@/components/statistics/statistics-choice';
import { StatisticsView } from '@/components/statistics/statistics-view';
import { primaryButton, textLink } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { getViewer } from '@/lib/household/viewer';
import { statisticsQuerySchema } from '@/lib/statistics/schema';
import { isOperator } from '@/lib/use-cases/statistics/operator';
import { statisticsOf } from '@/lib/use-cases/statistics/statistics-of';

export const metadata: Metadata = { title: 'Statistics' };

export default async function StatisticsPage({ searchParams }: PageProps<'/statistics'>) {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/statistics');
  const { activeProfile: profile } = viewer;
  if (!profile) redirect('/profiles');
  const asked = statisticsQuerySchema.omit({ profileId: true }).safeParse(await searchParams);
  const wanted = asked.success ? asked.data : { scope: 'profile' as const };
  const statistics = await statisticsOf({ ...viewer, profile }, wanted);
  const isHousehold = wanted.scope === 'household';
  return (
    <div className="gutter pt-6">
      <div className="mx-auto max-w-6xl">
        <h1 className="text-headline mb-6">
          {isHousehold ? 'What the household watched' : `What ${profile.name} watched`}
        </h1>
        <p className="mb-6">
          <Link
            href={`/statistics/year?${new URLSearchParams({ scope: wanted.scope, ...(wanted.year && { year: `${wanted.year}` }) })}`}
            prefetch={false}
            className={textLink}
          >
            The year in twelve cards
          </Link>
          {isOperator(viewer) && (
            <Link href="/operator" prefetch={false} className={`${textLink} ml-6`}>
              How titles are watched
            </Link>
          )}
        </p>
        <StatisticsChoice {...wanted} years={statistics.byYear.map(({ year }) => year)} />
        {statistics.ever === 0 ? (
          <EmptyCard
            icon={ChartColumn}
            heading="There is nothing to count yet"
            text="Whatever you play is added up here: by day, by device, by title."
          >
            <Link href="/home" prefetch={false} className={primaryButton}>
              Find something
            </Link>
          </EmptyCard>
        ) : (
          <StatisticsView {...wanted} statistics={statistics} language={profile.language} />
        )}
      </div>
    </div>
  );
}
