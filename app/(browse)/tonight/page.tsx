import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { TonightScreen } from '@/components/tonight/tonight-screen';
import { getViewer } from '@/lib/household/viewer';
import { viewersTonight } from '@/lib/use-cases/tonight/viewers-tonight';

export const metadata: Metadata = { title: 'What to watch tonight' };

export default async function TonightPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/tonight');
  const { household, activeProfile: profile } = viewer;
  if (!profile || !household) redirect('/profiles');
  const { tonight, openedAt } = await viewersTonight(viewer, household, profile);
  return (
    <div className="pt-6">
      <h1 className="gutter text-headline mb-7">What to watch tonight</h1>
      <ProgressQueryProvider>
        <TonightScreen
          key={profile.id}
          initial={tonight}
          openedAt={openedAt.getTime()}
          clock={{ timeZone: profile.timeZone, language: profile.language }}
        />
      </ProgressQueryProvider>
    </div>
  );
}
