import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { GuestScreen } from '@/components/tonight/guests/guest-screen';
import { secondaryButton } from '@/components/ui/button';
import { CardPage } from '@/components/ui/card-page';
import { GUEST_COOKIE } from '@/lib/tonight/guests/cookie';
import { guestBy, NO_GUEST_WORDS } from '@/lib/use-cases/tonight/guests/guest';
import { guestTonight } from '@/lib/use-cases/tonight/guests/guest-tonight';

export const metadata: Metadata = { title: 'Tonight, together', robots: { index: false } };

/** The evening on a guest's phone. */
export default async function GuestEveningPage() {
  const found = await guestBy((await cookies()).get(GUEST_COOKIE)?.value);
  if (typeof found === 'object') return <GuestScreen initial={await guestTonight(found)} />;
  return (
    <CardPage heading={found === 'nobody' ? 'Nobody’s guest' : 'It is over'}>
      <p className="text-muted mb-8">{NO_GUEST_WORDS[found]}</p>
      <Link href="/join" prefetch={false} className={secondaryButton}>
        Type a code
      </Link>
    </CardPage>
  );
}
