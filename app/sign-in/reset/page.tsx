import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { mailSignInCodeAction } from '@/lib/household/mail-actions';

export const metadata: Metadata = { title: 'A new password' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return (
    <CardPage heading="A new password">
      <p className="text-muted mb-6">We send you a code; with it you choose a new password.</p>
      <CredentialsForm
        action={mailSignInCodeAction}
        submit="Send the code"
        next={typeof next === 'string' ? next : undefined}
        hidden={{ purpose: 'recovery' }}
        fields={[{ name: 'email', label: 'Email', type: 'email', autoComplete: 'username' }]}
      />
      <p className="mt-6 text-muted">
        <Link href="/sign-in" className={`${textLink} text-ink`}>
          Back to signing in
        </Link>
      </p>
    </CardPage>
  );
}
