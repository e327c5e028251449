import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import type { Loading } from '@/components/catalog/picture';
import { WatchLink } from '@/components/player/watch-link';
import { ProgressBar } from '@/components/progress/progress-bar';
import { reasonWords } from '@/components/progress/reason-words';
import { addressOf, opensAhead, type Together, withWords } from '@/components/progress/together';
import type { IsoDay } from '@/lib/catalog/catalog';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

interface ContinueCardProps {
  item: ContinueWatchingItem;
  /** With whom it was begun, where it goes on together. */
  together?: Together;
  today: IsoDay;
  loading?: Loading;
  /** What else can be done with it. */
  menu: ReactNode;
}

/** What someone is in the middle of: one press, and it plays on from there. */
export function ContinueCard({ item, together, today, loading, menu }: ContinueCardProps) {
  const { snapshot } = item;
  const name = snapshot.showTitle ?? snapshot.title ?? 'Untitled';
  return (
    <div data-card="" className="long-pressable relative">
      <WatchLink
        href={addressOf({ item, together })}
        opens={opensAhead({ item, together })}
        className="group/card block rounded-lg"
      >
        <span className="relative block">
          <Artwork
            kind="still"
            title={name}
            image={snapshot.still ?? snapshot.backdrop ?? snapshot.poster}
            loading={loading}
            className="rounded-lg ring-1 ring-line transition-[box-shadow] duration-300 group-hover/card:ring-ink/40"
          />
          <span
            aria-hidden="true"
            className="absolute inset-0 grid place-items-center opacity-0 transition-opacity duration-200 group-hover/card:opacity-100 group-focus-visible/card:opacity-100"
          >
            <span className="on-picture grid size-13 place-items-center rounded-full bg-ground/75">
              <Play className="ml-0.5 size-6 fill-current text-accent" />
            </span>
          </span>
          {item.percentage > 0 && <ProgressBar percentage={item.percentage} />}
        </span>
        <span className="mt-2 block truncate text-[0.9375rem] leading-6 font-medium">{name}</span>
        <span className="block truncate text-sm leading-5 text-muted">
          {together && `${withWords(together.names)} · `}
          {reasonWords(item, today)}
        </span>
      </WatchLink>
      {menu}
    </div>
  );
}
