import type { Metadata } from 'next';
import Link from 'next/link';
import { CredentialsForm } from '@/components/household/credentials-form';
import { primaryButton } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { readWayBack } from '@/lib/household/address/way-back';
import { takeBackAddressAction } from '@/lib/household/address-actions';

export const metadata: Metadata = { title: 'Take the address back' };

/** Asks before it does: what only looks at a mail's links must not act on them. */
export default async function AddressBackPage({
  searchParams,
}: {
  searchParams: Promise<{ sealed?: string | string[] }>;
}) {
  const { sealed } = await searchParams;
  const had = typeof sealed === 'string' ? await readWayBack(sealed) : null;
  if (typeof sealed !== 'string' || !had) {
    return (
      <CardPage heading="Take the address back">
        <p className="mb-6 text-muted">This link is not good any more: it counts for a week.</p>
        <Link href="/sign-in" className={`${primaryButton} w-full`}>
          Sign in
        </Link>
      </CardPage>
    );
  }
  return (
    <CardPage heading="Take the address back">
      <p className="mb-6 text-muted">
        The account gets <strong className="text-ink break-words">{had.address}</strong> again. Every device is signed
        out, and the password ends: you choose a new one by mail.
      </p>
      <CredentialsForm action={takeBackAddressAction} submit="Take it back" hidden={{ sealed }} fields={[]} />
    </CardPage>
  );
}
