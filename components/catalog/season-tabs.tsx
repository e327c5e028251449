import Link from 'next/link';
import { chip } from '@/components/ui/button';
import { RovingList } from '@/components/ui/roving-list';
import type { SeasonSummary } from '@/lib/catalog/catalog';
import { seasonPath } from '@/lib/catalog/title-path';

/** A show's seasons, the specials last. */
export function SeasonTabs({ showId, seasons, shown }: { showId: number; seasons: SeasonSummary[]; shown: number }) {
  const inOrder = [...seasons].sort((one, other) => (one.number || Infinity) - (other.number || Infinity));
  return (
    <nav aria-label="Seasons">
      <RovingList className="shelf [--shelf-gap:0.5rem] py-1">
        {inOrder.map(({ number, name }) => (
          <li key={number}>
            <Link
              href={seasonPath(showId, number)}
              scroll={false}
              prefetch={false}
              aria-current={number === shown ? 'page' : undefined}
              className={chip}
            >
              {name}
            </Link>
          </li>
        ))}
      </RovingList>
    </nav>
  );
}
