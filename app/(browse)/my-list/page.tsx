import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { DeviceList } from '@/components/device/device-list';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { chip } from '@/components/ui/button';
import { HouseholdListGrid } from '@/components/watchlist/household-list-grid';
import { OwnList } from '@/components/watchlist/own-list';
import type { SearchParameters } from '@/lib/catalog/browse-address';
import { getViewer } from '@/lib/household/viewer';
import { viewersHouseholdList, viewersList } from '@/lib/use-cases/watchlist/lists';

export const metadata: Metadata = { title: 'My list' };

/**
 * What this profile wants to see, or with `?view=household` what anyone in the household does. Who has not signed in has a
 * list on their device.
 */
export default async function MyListPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const viewer = await getViewer();
  if (!viewer) return <OnThisDevice />;
  if (!viewer.activeProfile) redirect('/profiles');
  const { activeProfile, profiles } = viewer;
  const shared = (await searchParams).view === 'household';
  const all = shared ? await viewersHouseholdList(viewer, activeProfile) : null;
  const views = [
    { href: '/my-list', label: activeProfile.name, current: !shared },
    { href: '/my-list?view=household', label: 'Everyone', current: shared },
  ];
  return (
    <div className="gutter pt-6">
      <div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <h1 className="text-headline">{shared ? 'Everyone’s list' : 'My list'}</h1>
        <nav aria-label="Whose list" className="flex max-w-full flex-wrap gap-2">
          {views.map(({ href, label, current }) => (
            <Link key={href} href={href} aria-current={current ? 'page' : undefined} className={chip}>
              <span className="max-w-40 truncate">{label}</span>
            </Link>
          ))}
        </nav>
      </div>
      <ProgressQueryProvider>
        {all ? (
          <HouseholdListGrid titles={all} profiles={profiles} />
        ) : (
          <OwnList
            key={activeProfile.id}
            profileId={activeProfile.id}
            initial={await viewersList(viewer, activeProfile)}
          />
        )}
      </ProgressQueryProvider>
    </div>
  );
}

function OnThisDevice() {
  return (
    <div className="gutter pt-6">
      <h1 className="mb-8 text-headline">My list</h1>
      <DeviceList />
    </div>
  );
}
