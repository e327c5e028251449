'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { seasonCount } from '@/components/episodes/season-count';
import { useProfileId } from '@/components/household/use-profile-id';
import { FilledBar } from '@/components/ui/filled-bar';
import { RovingList } from '@/components/ui/roving-list';
import type { SeasonSummary } from '@/lib/catalog/catalog';
import { seasonPath } from '@/lib/catalog/title-path';
import { showProgressQuery } from '@/lib/progress/queries';

interface SeasonTabsProps {
  showId: number;
  seasons: SeasonSummary[];
  /** The number of the one shown. */
  shown: number | null;
  /** The season that the page came with: its episodes are here. */
  opening: number | null;
  onOpening: () => void;
}

const tab =
  'relative flex min-h-14 min-w-28 flex-col justify-center overflow-hidden rounded-xl border border-line px-4 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:border-edge hover:text-ink aria-[current=page]:border-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink';

/** A show's seasons, the specials last, each with how much of it was watched. */
export function SeasonTabs({ showId, seasons, shown, opening, onOpening }: SeasonTabsProps) {
  const profileId = useProfileId();
  const { data: progress } = useQuery({ ...showProgressQuery(profileId ?? '', showId), enabled: profileId !== null });
  const list = useRef<HTMLUListElement>(null);
  // The tab of a long show's tenth season lies outside the row; only the row moves, and never the focus.
  useEffect(() => {
    if (shown === null) return;
    const current = list.current?.querySelector<HTMLElement>('[aria-current=page]')?.parentElement;
    if (!list.current || !current) return;
    const { offsetLeft, offsetWidth } = current;
    const { scrollLeft, clientWidth } = list.current;
    if (offsetLeft < scrollLeft || offsetLeft + offsetWidth > scrollLeft + clientWidth)
      list.current.scrollLeft = offsetLeft - (clientWidth - offsetWidth) / 2;
  }, [shown]);
  const inOrder = [...seasons].sort((one, other) => (one.number || Infinity) - (other.number || Infinity));
  return (
    <nav aria-label="Seasons">
      <RovingList list={list} className="row relative [--row-gap:0.5rem] py-1">
        {inOrder.map((season) => {
          const { words, spoken, percentage } = seasonCount(season, progress);
          return (
            <li key={season.number}>
              <Link
                href={seasonPath(showId, season.number)}
                scroll={false}
                prefetch={false}
                aria-current={season.number === shown ? 'page' : undefined}
                className={tab}
                onClick={(event) => {
                  if (season.number !== opening || season.number === shown) return;
                  event.preventDefault();
                  onOpening();
                }}
              >
                <span>{season.name}</span>
                {words && (
                  <span className="text-xs leading-4 font-normal tabular-nums">
                    <span aria-hidden="true">{words}</span>
                    <span className="sr-only">, {spoken}</span>
                  </span>
                )}
                {percentage > 0 && (
                  <FilledBar percentage={percentage} className="absolute inset-x-0 bottom-0 h-0.5 w-full text-accent" />
                )}
              </Link>
            </li>
          );
        })}
      </RovingList>
    </nav>
  );
}
