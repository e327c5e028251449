import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { signUpAction } from '@/lib/household/account-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'Make an account' };

export default async function SignUpPage() {
  if (await getViewer()) redirect('/profiles');
  return (
    <CardPage heading="Make an account">
      <CredentialsForm
        action={signUpAction}
        submit="Make the account"
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
      />
      <p className="mt-6 text-muted">
        Been here before?{' '}
        <Link href="/sign-in" className={`${textLink} text-ink`}>
          Sign in
        </Link>
      </p>
    </CardPage>
  );
}
