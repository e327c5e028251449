import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { enterMailedCodeAction } from '@/lib/household/mail-actions';

export const metadata: Metadata = { title: 'Enter the code' };

const schema = z.object({
  email: z.string().catch(''),
  purpose: z.enum(['email', 'recovery']).catch('email'),
  next: z.string().optional().catch(undefined),
});

export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { email, purpose, next } = schema.parse(await searchParams);
  return (
    <CardPage heading="Look into your mail">
      <p className="text-muted mb-6">
        If {email ? <strong className="text-ink break-words">{email}</strong> : 'that address'} has an account here, a
        code of six digits is on its way.
      </p>
      <CredentialsForm
        action={enterMailedCodeAction}
        submit="Go on"
        next={next}
        hidden={{ email, purpose }}
        fields={[
          {
            name: 'code',
            label: 'Code',
            type: 'text',
            inputMode: 'numeric',
            autoComplete: 'one-time-code',
            first: true,
          },
        ]}
      />
      <p className="mt-6 text-muted">
        Nothing came?{' '}
        <Link href={purpose === 'recovery' ? '/sign-in/reset' : '/sign-in/link'} className={`${textLink} text-ink`}>
          Send it again
        </Link>
      </p>
    </CardPage>
  );
}
