import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { Wordmark } from '@/components/ui/logo';
import { NotHere } from '@/components/ui/not-here';

export const metadata: Metadata = { title: 'Not here' };

/**
 * Plain on purpose: its scripts go along with every page of the site. Made for each answer, since what is made with the
 * build has no nonce and its scripts would not run.
 */
export default async function NotFound() {
  await connection();
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
