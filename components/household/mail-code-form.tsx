import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { textLink } from '@/components/ui/button';
import { mailSignInCodeAction } from '@/lib/household/mail-actions';

interface MailCodeFormProps {
  /** What the code is for. */
  purpose: 'email' | 'recovery';
  /** Where to go on to, as it came with the address. */
  next: string | string[] | undefined;
}

/** Asks for the address a code is mailed to. */
export function MailCodeForm({ purpose, next }: MailCodeFormProps) {
  return (
    <>
      <CredentialsForm
        action={mailSignInCodeAction}
        submit="Send the code"
        next={typeof next === 'string' ? next : undefined}
        hidden={{ purpose }}
        fields={[{ name: 'email', label: 'Email', type: 'email', autoComplete: 'username' }]}
      />
      <p className="mt-6 text-muted">
        <Link href="/sign-in" className={`${textLink} text-ink`}>
          Back to signing in
        </Link>
      </p>
    </>
  );
}
