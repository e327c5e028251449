import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { LeavesDownloads } from '@/components/household/leaves-downloads';
import { ProfilePicker } from '@/components/household/profile-picker';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { secondaryButton, textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { Wordmark } from '@/components/ui/logo';
import { signOutAction, startHouseholdAction } from '@/lib/household/account-actions';
import { chooseProfileAction } from '@/lib/household/profile-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: "Who's watching?" };

export default async function ProfilesPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/profiles');
  const { household, profiles, activeProfile, missing } = viewer;
  if (!household) return <NoHousehold />;
  return (
    <div className="flex min-h-dvh flex-col">
      <ArrowKeys />
      <header className="gutter flex h-(--header) items-center justify-between">
        <Wordmark />
        <LeavesDownloads>
          <form action={signOutAction}>
            <button type="submit" className={`${textLink} min-h-10 text-sm text-muted`}>
              Sign out
            </button>
          </form>
        </LeavesDownloads>
      </header>
      <main className="gutter grid grow place-items-center py-12">
        <div className="text-center">
          <h1 className="text-display mb-12">Who’s watching?</h1>
          {missing?.kind === 'gone' && profiles.length > 0 && (
            <p role="status" className="-mt-4 mb-12 text-lg text-muted">
              The profile this device watched as is not there any more.
            </p>
          )}
          <ProfilePicker profiles={profiles} activeId={activeProfile?.id ?? null} choose={chooseProfileAction} />
          <p className="mt-14">
            <Link href="/settings/profiles" prefetch={false} className={secondaryButton}>
              Manage profiles
            </Link>
          </p>
          <p className="mt-6 text-muted">{household.name}</p>
        </div>
      </main>
    </div>
  );
}

/** For an account that left its household, or was interrupted before it had one. */
function NoHousehold() {
  return (
    <CardPage heading="No household yet">
      <p className="mb-6 text-muted">Start one, or open the link somebody invited you with.</p>
      <CredentialsForm
        action={startHouseholdAction}
        submit="Start a household"
        fields={[{ name: 'name', label: 'Its name', type: 'text', autoComplete: 'off' }]}
      />
      <div className="mt-6 flex flex-wrap items-center gap-x-6">
        <LeavesDownloads>
          <form action={signOutAction}>
            <button type="submit" className={`${textLink} min-h-10 text-muted`}>
              Sign out
            </button>
          </form>
        </LeavesDownloads>
        <Link href="/settings/account/delete" prefetch={false} className={`${textLink} text-muted`}>
          Delete the account
        </Link>
      </div>
    </CardPage>
  );
}
