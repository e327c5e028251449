import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { HistoryList } from '@/components/history/history-list';
import { ProgressQueryProvider } from '@/components/progress/progress-query-provider';
import { getViewer } from '@/lib/household/viewer';
import { clientFor } from '@/lib/supabase/session';
import { historyOf } from '@/lib/use-cases/history/history-of';

export const metadata: Metadata = { title: 'History' };

const FIRST_PAGE = 50;

export default async function HistoryPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/history');
  const { identity, activeProfile: profile } = viewer;
  if (!profile) redirect('/profiles');
  const history = await historyOf(await clientFor(identity), profile, { limit: FIRST_PAGE });
  return (
    <div className="gutter pt-6">
      <div className="mx-auto max-w-4xl">
        <h1 className="text-headline mb-8">{profile.name}’s history</h1>
        <ProgressQueryProvider>
          <HistoryList
            key={profile.id}
            profileId={profile.id}
            initial={history}
            timeZone={profile.timeZone}
            language={profile.language}
          />
        </ProgressQueryProvider>
      </div>
    </div>
  );
}
