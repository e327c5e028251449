import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArrowKeys } from '@/components/ui/arrow-keys';
import { Wordmark } from '@/components/ui/logo';

/** A page with one thing to do, in the middle of the screen. */
export function CardPage({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <ArrowKeys />
      <header className="gutter flex h-(--header) items-center">
        <Link href="/" prefetch={false} aria-label="Tonight, first page" className="flex rounded-md">
          <Wordmark />
        </Link>
      </header>
      <main className="gutter grid grow place-items-center py-10">
        <div className="w-full max-w-sm">
          <h1 className="text-headline mb-8">{heading}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
