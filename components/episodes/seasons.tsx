'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { ArrivalContext, useArrival } from '@/components/episodes/arrival';
import { SeasonTabs } from '@/components/episodes/season-tabs';
import { useProfileId } from '@/components/household/use-profile-id';
import type { SeasonSummary } from '@/lib/catalog/catalog';
import { hereInShow } from '@/lib/progress/here-in-show';
import { showProgressQuery } from '@/lib/progress/queries';

interface SeasonsProps {
  showId: number;
  seasons: SeasonSummary[];
  /** The season whose episodes the page came with. */
  opening: number | null;
  /** The address names it: whatever one is in, that is what was asked for. */
  isChosen: boolean;
  loadGrid: (season: number) => Promise<ReactNode>;
  /** The opening season's episodes. */
  children: ReactNode;
}

/**
 * A show's seasons and the episodes of one. The page is the same for everyone and opens with the first season; for who is
 * in another, that one takes its place.
 */
export function Seasons({ showId, seasons, opening, isChosen, loadGrid, children }: SeasonsProps) {
  const profileId = useProfileId();
  const { data: progress } = useQuery({ ...showProgressQuery(profileId ?? '', showId), enabled: profileId !== null });
  const [own, setOwn] = useState<{ season: number; grid: ReactNode } | null>(null);
  const [isSettled, setSettled] = useState(isChosen);
  const arrival = useArrival();
  const here = progress ? (hereInShow(progress)?.season ?? opening) : undefined;
  // Once for each arrival: what is finished later turns no page under the viewer's eyes.
  useEffect(() => {
    if (isSettled || here === undefined) return;
    let isGone = false;
    const settle = (grid: ReactNode) => {
      if (isGone) return;
      if (grid && here !== null) setOwn({ season: here, grid });
      setSettled(true);
    };
    // A season that has vanished, or does not come, leaves the one that is here.
    if (here === opening) settle(null);
    else if (here !== null) loadGrid(here).then(settle, () => settle(null));
    return () => {
      isGone = true;
    };
  }, [here, opening, isSettled, loadGrid]);
  return (
    <ArrivalContext value={arrival}>
      <SeasonTabs
        showId={showId}
        seasons={seasons}
        shown={own?.season ?? opening}
        opening={opening}
        onOpening={() => setOwn(null)}
      />
      <div className="mt-6">{own?.grid ?? children}</div>
    </ArrivalContext>
  );
}
