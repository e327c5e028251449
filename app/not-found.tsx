import type { Metadata } from 'next';
import Link from 'next/link';
import { Wordmark } from '@/components/ui/logo';
import { NotHere } from '@/components/ui/not-here';

export const metadata: Metadata = { title: 'Not here' };

/** Plain on purpose: its scripts go along with every page of the site. */
export default function NotFound() {
  return (
    <>
      <header className="gutter flex h-(--header) items-center">
        <Link href="/home" prefetch={false} aria-label="Tonight, home" className="flex rounded-md">
          <Wordmark />
        </Link>
      </header>
      <main>
        <NotHere />
      </main>
    </>
  );
}
