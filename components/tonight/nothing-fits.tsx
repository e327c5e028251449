import { Moon } from 'lucide-react';
import Link from 'next/link';
import { primaryButton, secondaryButton } from '@/components/ui/button';
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
      <div className="grid min-h-72 place-items-center rounded-2xl border border-line px-6 py-12 text-center">
        <div className="max-w-md">
          <Moon className="mx-auto mb-6 size-10 text-edge" aria-hidden="true" />
          <h2 className="text-row">{catalogAway ? 'Nothing can be offered now' : 'Nothing fits this evening'}</h2>
          <p className="mt-2 text-muted">{reason}</p>
          <div className="mt-7 flex flex-wrap justify-center gap-3">
            {doneBy && (
              <button type="button" onClick={onNoHurry} className={primaryButton}>
                No hurry
              </button>
            )}
            <Link href="/movies" prefetch={false} className={secondaryButton}>
              Browse movies
            </Link>
          </div>
        </div>
      </div>
    </section>
  );
}
