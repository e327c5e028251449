import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ProfilePicker } from '@/components/household/profile-picker';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { textLink } from '@/components/ui/button';
import { Wordmark } from '@/components/ui/logo';
import { signOutAction } from '@/lib/household/account-actions';
import { chooseProfileAction } from '@/lib/household/profile-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: "Who's watching?" };

export default async function ProfilesPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/profiles');
  return (
    <div className="flex min-h-dvh flex-col">
      <ArrowKeys />
      <header className="gutter flex h-(--header) items-center justify-between">
        <Wordmark />
        <form action={signOutAction}>
          <button type="submit" className={`${textLink} min-h-10 text-sm text-muted`}>
            Sign out
          </button>
        </form>
      </header>
      <main className="gutter grid grow place-items-center py-12">
        <div className="text-center">
          <h1 className="text-display mb-12">Who’s watching?</h1>
          <ProfilePicker
            profiles={viewer.profiles}
            activeId={viewer.activeProfile?.id ?? null}
            choose={chooseProfileAction}
          />
          {viewer.household && <p className="mt-14 text-muted">{viewer.household.name}</p>}
        </div>
      </main>
    </div>
  );
}
