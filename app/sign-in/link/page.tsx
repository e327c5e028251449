import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { mailSignInCodeAction } from '@/lib/household/mail-actions';

export const metadata: Metadata = { title: 'Sign in by mail' };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, stale } = await searchParams;
  return (
    <CardPage heading="Sign in by mail">
      {stale !== undefined && (
        <p role="alert" className="mb-6 rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
          That link has been used, or has grown old. Ask for a new one.
        </p>
      )}
      <p className="text-muted mb-6">No password needed: we send you a code, and a link that does the same.</p>
      <CredentialsForm
        action={mailSignInCodeAction}
        submit="Send the code"
        next={typeof next === 'string' ? next : undefined}
        hidden={{ purpose: 'email' }}
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
