import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ForgottenPin } from '@/components/household/forgotten-pin';
import { PinForm } from '@/components/household/pin-form';
import { ProofForm } from '@/components/household/proof-form';
import { textLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { enterPinAction } from '@/lib/household/profile-actions';
import type { Household } from '@/lib/household/repository';
import { getViewer, managingHindrance, type Viewer } from '@/lib/household/viewer';

/** An account with a household. */
export type HouseholdViewer = Viewer & { household: Household };

/** Who looks at a page of the settings. It sends people without a session or a household to where that is mended. */
export async function settingsViewer(path: string): Promise<HouseholdViewer> {
  const viewer = await getViewer();
  if (!viewer) redirect(`/sign-in?next=${path}`);
  const { household } = viewer;
  if (!household) redirect('/profiles');
  return { ...viewer, household };
}

/** Stands in for settings that only a member's own account has. */
export function DemoNotice() {
  return (
    <Notice
      heading="The demo has no account"
      text="This household is yours alone for a day, and then it is gone. Make an account, and this page is yours, too."
      waysOn={[
        { href: '/sign-up', label: 'Make an account' },
        { href: '/settings/profiles', label: 'Profiles' },
      ]}
    />
  );
}

/** A page of the settings, once nothing stands against changing the household. */
export async function SettingsGate({
  path,
  ownersOnly = false,
  children,
}: {
  path: string;
  /** Not for a visitor of the demo, who has no password. */
  ownersOnly?: boolean;
  children: (viewer: HouseholdViewer) => ReactNode;
}) {
  const viewer = await settingsViewer(path);
  if (ownersOnly && isDemoAccount(viewer.identity)) return <DemoNotice />;
  const hindrance = await managingHindrance(viewer);
  if (hindrance === 'pin-needed') {
    return (
      <section className="max-w-sm">
        <h1 className="text-headline mb-3">PIN, please</h1>
        <p className="text-muted mb-8">The settings of {viewer.household.name} are kept with a PIN.</p>
        <PinForm action={enterPinAction} hidden={{ next: path }} submit="Open the settings" />
        <ForgottenPin next={path} />
      </section>
    );
  }
  if (hindrance === 'proof-needed') {
    const isCapped = viewer.activeProfile !== null && viewer.activeProfile.ratingCap !== null;
    return (
      <section className="max-w-sm">
        <h1 className="text-headline mb-3">{isCapped ? 'A grown-up’s job' : 'Confirm it’s you'}</h1>
        <p className="text-muted mb-8 break-words">
          Somebody here has a rating cap or a PIN, so the household is changed with the password of{' '}
          {viewer.identity.email ?? 'its account'}.
        </p>
        {!isDemoAccount(viewer.identity) && <ProofForm next={path} />}
        <p className="mt-3">
          <Link href="/profiles" prefetch={false} className={`${textLink} text-muted`}>
            Switch profile
          </Link>
        </p>
      </section>
    );
  }
  return children(viewer);
}
