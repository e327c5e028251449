import Link from 'next/link';
import type { ReactNode } from 'react';
import { DestinationLink } from '@/components/ui/destination-link';
import { Wordmark } from '@/components/ui/logo';
import { destinations } from '@/components/ui/site-destinations';

export function SiteHeader({ account }: { account: ReactNode }) {
  return (
    <header className="site-header gutter sticky top-0 z-30 flex h-(--header) items-center gap-6 lg:gap-8">
      <Link href="/home" prefetch={false} aria-label="Tonight, home" className="flex rounded-md">
        <Wordmark />
      </Link>
      <nav aria-label="Main" className="hidden min-[56rem]:block">
        <ul className="flex gap-1">
          {destinations.map(({ href, label, isForWide }) => (
            <li key={href} className={isForWide ? 'max-[72rem]:hidden' : ''}>
              <DestinationLink
                href={href}
                className="inline-flex min-h-10 items-center rounded-full px-3 text-[0.9375rem] lg:px-3.5 font-medium text-muted transition-colors hover:text-ink aria-[current=page]:text-ink"
              >
                {label}
              </DestinationLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ml-auto">{account}</div>
    </header>
  );
}
