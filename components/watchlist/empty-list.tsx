import { Bookmark } from 'lucide-react';
import Link from 'next/link';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';

/** Nothing is wanted yet. */
export function EmptyList({ whose = 'mine' }: { whose?: 'mine' | 'household' }) {
  return (
    <EmptyCard
      icon={Bookmark}
      heading={whose === 'mine' ? 'Your list is empty' : 'Nobody has put anything on a list'}
      text="Whatever you mean to see some day: add it with one touch from its page, and it waits here and is offered when you all decide what to watch tonight."
    >
      <Link href="/movies" prefetch={false} className={primaryButton}>
        Browse movies
      </Link>
      <Link href="/shows" prefetch={false} className={secondaryButton}>
        Browse shows
      </Link>
    </EmptyCard>
  );
}
