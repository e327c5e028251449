import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { LeavesDownloads } from '@/components/household/leaves-downloads';
import { DemoNotice } from '@/components/household/settings-gate';
import { textLink } from '@/components/ui/button';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { deleteAccountAction } from '@/lib/household/session-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'Delete the account · Settings' };

/** Also for an account that has no household. */
export default async function DeleteAccountPage() {
  const viewer = await getViewer();
  if (!viewer) redirect('/sign-in?next=/settings/account/delete');
  const { identity, household } = viewer;
  if (isDemoAccount(identity)) return <DemoNotice />;
  return (
    <section className="max-w-xl">
      <h1 className="text-headline mb-3">Delete the account</h1>
      <p className="text-muted mb-3 break-words">
        {identity.email} will not sign in any more, anywhere.{' '}
        {household &&
          `Where nobody else lives in ${household.name}, everything of it goes too: profiles, places, history and lists.`}
      </p>
      <p className="text-muted mb-8">
        There is no way back
        {household ? (
          <>
            :{' '}
            <Link href="/settings/household" prefetch={false} className={`${textLink} text-ink`}>
              download everything
            </Link>{' '}
            first.
          </>
        ) : (
          '.'
        )}
      </p>
      <div className="max-w-sm">
        <LeavesDownloads>
          <CredentialsForm
            action={deleteAccountAction}
            submit="Delete it for good"
            quiet
            fields={[
              {
                name: 'currentPassword',
                label: 'Current password',
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
          />
        </LeavesDownloads>
      </div>
    </section>
  );
}
