import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { signInAction } from '@/lib/household/account-actions';
import { getViewer } from '@/lib/household/viewer';
import { ownPath } from '@/lib/http/own-path';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next: asked } = await searchParams;
  const next = typeof asked === 'string' ? asked : undefined;
  if (await getViewer()) redirect(ownPath(next, '/profiles'));
  const onwards = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <CardPage heading="Sign in">
      <CredentialsForm
        action={signInAction}
        submit="Sign in"
        next={next}
        fields={[
          { name: 'email', label: 'Email', type: 'email', autoComplete: 'username' },
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
      />
      <p className="mt-6 text-muted">
        <Link href={`/sign-in/link${onwards}`} className={`${textLink} text-ink`}>
          Sign in by mail
        </Link>
        {' · '}
        <Link href="/sign-in/reset" className={`${textLink} text-ink`}>
          Forgot the password?
        </Link>
      </p>
      <p className="mt-3 text-muted">
        New here?{' '}
        <Link href={`/sign-up${onwards}`} className={`${textLink} text-ink`}>
          Make an account
        </Link>
      </p>
    </CardPage>
  );
}
