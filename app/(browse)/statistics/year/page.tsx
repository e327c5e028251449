import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { StatisticsChoice } from '@/components/statistics/statistics-choice';
import { YearCards } from '@/components/statistics/year-cards';
import { primaryButton } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { todayIn } from '@/lib/catalog/today';
import { nowFor } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { statisticsQuerySchema } from '@/lib/statistics/schema';
import { yearCards } from '@/lib/statistics/year-cards';
import { statisticsOf } from '@/lib/use-cases/statistics/statistics-of';

export const metadata: Metadata = { title: 'Year in review' };

export default async function YearPage({ searchParams }: PageProps<'/statistics/year'>) {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/statistics/year');
  const { activeProfile: profile } = viewer;
  if (!profile) redirect('/profiles');
  const asked = statisticsQuerySchema.omit({ profileId: true }).safeParse(await searchParams);
  const thisYear = Number(todayIn(profile.timeZone, nowFor(profile)).slice(0, 4));
  const { scope, year = thisYear } = asked.success ? asked.data : { scope: 'profile' as const };
  const statistics = await statisticsOf({ ...viewer, profile }, { scope, year });
  const whose = scope === 'household' ? 'The household' : profile.name;
  return (
    <div className="gutter pt-6">
      <div className="mx-auto max-w-6xl">
        <h1 className="text-headline mb-6">
          {whose} in {year}
        </h1>
        <StatisticsChoice
          path="/statistics/year"
          scope={scope}
          year={year}
          years={statistics.byYear.map((each) => each.year)}
        />
        {statistics.plays === 0 ? (
          <EmptyCard
            icon={ChartColumn}
            heading={`Nothing was watched in ${year}`}
            text="Whatever you play in a year is told here in twelve cards."
          >
            <Link href="/home" prefetch={false} className={primaryButton}>
              Find something
            </Link>
          </EmptyCard>
        ) : (
          <>
            <p className="mb-6 max-w-xl text-muted">
              Only you see this. A picture is made in your browser, and goes nowhere unless you send it.
            </p>
            <YearCards
              whose={`${whose} · ${year}`}
              cards={yearCards(statistics, { year, language: profile.language })}
            />
          </>
        )}
      </div>
    </div>
  );
}
