import { Moon } from 'lucide-react';
import Link from 'next/link';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import type { Tonight } from '@/lib/tonight/schema';

/** No card is left, and what to do about it. */
export function NothingFits({ tonight, onNoHurry }: { tonight: Tonight; onNoHurry: () => void }) {
  const { doneBy, catalogAway } = tonight;
  const reason = catalogAway
    ? 'The catalog does not answer at the moment; this page asks again by itself.'
    : doneBy
      ? 'Nothing that suits everyone here ends in time.'
      : 'Nothing is left that suits everyone here. Put something on your lists, and it is offered.';
  return (
    <section className="gutter" aria-label="Nothing to offer">
      <EmptyCard
        icon={Moon}
        heading={catalogAway ? 'Nothing can be offered now' : 'Nothing fits this evening'}
        text={reason}
      >
        {doneBy && (
          <button type="button" onClick={onNoHurry} className={primaryButton}>
            No hurry
          </button>
        )}
        <Link href="/movies" prefetch={false} className={secondaryButton}>
          Browse movies
        </Link>
      </EmptyCard>
    </section>
  );
}
