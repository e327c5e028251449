import { CalendarDays } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CatalogTrouble } from '@/components/catalog/catalog-trouble';
import { CalendarSection } from '@/components/coming-up/calendar-section';
import { ComingUpList } from '@/components/coming-up/coming-up-list';
import { primaryButton } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { RetryButton } from '@/components/ui/retry-button';
import { getViewer } from '@/lib/household/viewer';
import { comingUpOf } from '@/lib/use-cases/coming-up/coming-up-of';

export const metadata: Metadata = { title: 'Coming up' };

export default async function ComingUpPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/coming-up');
  const { activeProfile: profile } = viewer;
  if (!profile) redirect('/profiles');
  const { items, today, followed, away } = await comingUpOf(profile);
  return (
    <div className="gutter pt-6">
      <div className="mx-auto max-w-4xl">
        <h1 className="text-headline mb-2">Coming up</h1>
        <p className="mb-8 max-w-2xl text-muted">
          What airs next of the shows you are in the middle of, have caught up with, or have on your list. Days are
          those of {profile.timeZone.replaceAll('_', ' ')}.
        </p>
        {away > 0 && items.length > 0 && <SomeAway count={away} />}
        {items.length > 0 ? (
          <ComingUpList items={items} today={today} language={profile.language} veiled={profile.preferences.spoilers} />
        ) : away > 0 ? (
          <CatalogTrouble what="What airs next" reason="unavailable" />
        ) : (
          <Nothing followed={followed} />
        )}
        <CalendarSection viewer={viewer} profile={profile} />
      </div>
    </div>
  );
}

function SomeAway({ count }: { count: number }) {
  return (
    <div
      role="status"
      className="mb-8 flex flex-wrap items-center justify-between gap-4 rounded-xl border border-line px-5 py-4"
    >
      <p className="text-muted">
        {count === 1 ? 'One of your shows is' : `${count} of your shows are`} missing here: the catalog does not tell of{' '}
        {count === 1 ? 'it' : 'them'} at the moment.
      </p>
      <RetryButton />
    </div>
  );
}

function Nothing({ followed }: { followed: number }) {
  return (
    <EmptyCard
      icon={CalendarDays}
      heading="Nothing is coming up"
      text={
        followed === 0
          ? 'Begin a show, or put one on your list, and what airs next of it stands here.'
          : 'Nothing new is announced for the shows you follow.'
      }
    >
      <Link href="/shows" prefetch={false} className={primaryButton}>
        Find a show
      </Link>
    </EmptyCard>
  );
}
