import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { proveAction } from '@/lib/household/proof-actions';

/** Asks for the account's password before what only its owner does, and goes on to it. */
export function ProofForm({ next }: { next: string }) {
  return (
    <>
      <CredentialsForm
        action={proveAction}
        submit="Go on"
        next={next}
        fields={[
          {
            name: 'currentPassword',
            label: 'The account’s password',
            type: 'password',
            autoComplete: 'current-password',
            first: true,
          },
        ]}
      />
      <p className="mt-6 text-muted">
        <Link href="/sign-in/reset" prefetch={false} className={`${textLink} text-ink`}>
          Forgot the password?
        </Link>
      </p>
    </>
  );
}
