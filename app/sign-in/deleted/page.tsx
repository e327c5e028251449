import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ForgetDevice } from '@/components/household/forget-device';
import { primaryButton } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { DELETED_COOKIE } from '@/lib/household/deleted-cookie';

export const metadata: Metadata = { title: 'The account is deleted' };

/** Where deleting an account leads, once: what this device kept goes as well. */
export default async function DeletedPage() {
  if (!(await cookies()).has(DELETED_COOKIE)) redirect('/');
  return (
    <CardPage heading="The account is deleted">
      <ForgetDevice />
      <p className="text-muted mb-8">Nobody signs in with it any more, and this device keeps nothing of it.</p>
      <Link href="/" prefetch={false} className={primaryButton}>
        Go on to Tonight
      </Link>
    </CardPage>
  );
}
