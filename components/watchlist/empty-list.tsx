import { Bookmark } from 'lucide-react';
import Link from 'next/link';
import { primaryButton, secondaryButton } from '@/components/ui/button';

/** Nothing is wanted yet. */
export function EmptyList({ whose = 'mine' }: { whose?: 'mine' | 'household' }) {
  return (
    <div className="grid min-h-[24rem] place-items-center rounded-2xl border border-line px-6 py-14 text-center">
      <div className="max-w-md">
        <Bookmark className="mx-auto mb-6 size-10 text-edge" aria-hidden="true" />
        <h2 className="text-row">{whose === 'mine' ? 'Your list is empty' : 'Nobody has put anything on a list'}</h2>
        <p className="mt-2 text-muted">
          Whatever you mean to see some day: add it with one touch from its page, and it waits here and is offered when
          you all decide what to watch tonight.
        </p>
        <div className="mt-7 flex flex-wrap justify-center gap-3">
          <Link href="/movies" prefetch={false} className={primaryButton}>
            Browse movies
          </Link>
          <Link href="/shows" prefetch={false} className={secondaryButton}>
            Browse shows
          </Link>
        </div>
      </div>
    </div>
  );
}
