import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { signInAction } from '@/lib/household/account-actions';
import { getViewer } from '@/lib/household/viewer';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  if (await getViewer()) redirect('/profiles');
  const { next } = await searchParams;
  return (
    <CardPage heading="Sign in">
      <CredentialsForm
        action={signInAction}
        submit="Sign in"
        next={typeof next === 'string' ? next : undefined}
        fields={[
          { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p className="mt-6 text-muted">
        New here?{' '}
        <Link href="/sign-up" className={`${textLink} text-ink`}>
          Make an account
        </Link>
      </p>
    </CardPage>
  );
}
