import type { Metadata } from 'next';
import Link from 'next/link';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { acceptInviteAction } from '@/lib/household/membership-actions';
import { getViewer } from '@/lib/household/viewer';
import { invitationOf } from '@/lib/use-cases/household/account-pages';

// The address is the secret: it must not travel on in a referrer.
export const metadata: Metadata = { title: 'An invitation', referrer: 'no-referrer', robots: { index: false } };

const CLOSED = {
  used: 'This invitation has been used. Each works once: ask for another one.',
  expired: 'This invitation was open for a week, which is over. Ask for another one.',
  unknown: 'There is no such invitation. It may have been withdrawn, or the link lost a piece on its way to you.',
} as const;

export default async function JoinPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ elsewhere?: string }>;
}) {
  const { token } = await params;
  const [viewer, { elsewhere }, { state, householdName }] = await Promise.all([
    getViewer(),
    searchParams,
    invitationOf(token),
  ]);
  if (state !== 'open') {
    return (
      <CardPage heading="Not open any more">
        <p className="text-muted mb-8">{CLOSED[state]}</p>
        <Link href="/" className={secondaryButton}>
          Go on to Tonight
        </Link>
      </CardPage>
    );
  }
  if (viewer?.household) {
    return (
      <CardPage heading={`Join ${householdName}?`}>
        <p className="text-muted mb-8" role={elsewhere === undefined ? undefined : 'alert'}>
          You live in {viewer.household.name} already, and an account has one household. Leave that one first, or sign
          in with another account.
        </p>
        <Link href="/settings/household" className={secondaryButton}>
          Settings of {viewer.household.name}
        </Link>
      </CardPage>
    );
  }
  const next = encodeURIComponent(`/join/${token}`);
  return (
    <CardPage heading={`Join ${householdName}`}>
      <p className="text-muted mb-8">Its profiles, and what they are in the middle of, will be yours to share.</p>
      {viewer ? (
        <form action={acceptInviteAction}>
          <input type="hidden" name="token" value={token} />
          <button type="submit" className={`${primaryButton} w-full`}>
            Join
          </button>
        </form>
      ) : (
        <div className="grid gap-3">
          <Link href={`/sign-up?next=${next}`} className={primaryButton}>
            Make an account
          </Link>
          <Link href={`/sign-in?next=${next}`} className={secondaryButton}>
            Sign in
          </Link>
        </div>
      )}
    </CardPage>
  );
}
