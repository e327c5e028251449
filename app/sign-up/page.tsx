import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { LocaleFields } from '@/components/household/locale-fields';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { signUpAction } from '@/lib/household/account-actions';
import { isDemoAccount } from '@/lib/household/demo/demo-account';
import { regionChoices, timeZoneChoices } from '@/lib/household/locale-choices';
import { getViewer } from '@/lib/household/viewer';
import { ownPath } from '@/lib/http/own-path';

export const metadata: Metadata = { title: 'Make an account' };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next: asked } = await searchParams;
  const next = typeof asked === 'string' ? asked : undefined;
  const viewer = await getViewer();
  // A visitor of the demo leaves it by making an account.
  if (viewer && !isDemoAccount(viewer.identity)) redirect(ownPath(next, '/profiles'));
  return (
    <CardPage heading="Make an account">
      <CredentialsForm
        action={signUpAction}
        submit="Make the account"
        next={next}
        fields={[
          { name: 'name', label: 'Your name', type: 'text', autoComplete: 'given-name', hint: 'Names your profile.' },
          { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: 'Password',
            type: 'password',
            autoComplete: 'new-password',
            hint: 'At least 8 characters.',
          },
        ]}
      >
        <LocaleFields regions={regionChoices()} timeZones={timeZoneChoices()} />
      </CredentialsForm>
      <p className="mt-6 text-muted">
        Been here before?{' '}
        <Link href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'} className={`${textLink} text-ink`}>
          Sign in
        </Link>
      </p>
    </CardPage>
  );
}
