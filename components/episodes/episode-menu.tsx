'use client';

import { Check, CheckCheck, Download, MapPin, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { LateDownloadDialog } from '@/components/downloads/late-download-dialog';
import { useSeason } from '@/components/episodes/season-progress';
import { useProfileId } from '@/components/household/use-profile-id';
import { ActionMenu, type MenuAct } from '@/components/ui/action-menu';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { isInProgress } from '@/lib/progress/completion';

export interface EpisodeMenuProps {
  season: number;
  episode: number;
  /** Where it plays. */
  href: string;
}

/** What can be done with an episode that has aired. */
export function EpisodeMenu({ season, episode, href }: EpisodeMenuProps) {
  const view = useSeason();
  const owner = useProfileId();
  const [isDownloading, setDownloading] = useState(false);
  if (!view) return null;
  const label = episodeLabel({ season, number: episode });
  const key = parseEpisodeKey(href.replace('/watch/', ''));
  const place = view.places.get(episode);
  const isHere = view.isHere(episode);
  const isFirst = episode === Math.min(...view.aired) && season <= 1;
  const one = { scope: 'one', episode } as const;
  const acts: MenuAct[] = [
    ...(place && isInProgress(place) ? [{ label: 'Start over', icon: RotateCcw, act: `${href}?t=0` }] : []),
    place?.watchedAt
      ? { label: 'Mark not watched', icon: X, act: () => view.act({ kind: 'mark-unwatched', ...one }) }
      : { label: 'Mark watched', icon: Check, act: () => view.act({ kind: 'mark-watched', ...one }) },
    ...(isFirst || season === 0
      ? []
      : [
          {
            label: 'Mark all up to here watched',
            icon: CheckCheck,
            act: () => view.act({ kind: 'mark-watched', scope: 'up-to-here', episode }),
          },
        ]),
    ...(isHere || season === 0
      ? []
      : [
          {
            label: 'I’m here',
            hint: 'The show goes on with this one',
            icon: MapPin,
            act: () => view.act({ kind: 'be-here', ...one }),
          },
        ]),
    { label: 'Download', icon: Download, act: () => setDownloading(true) },
  ];
  return (
    <>
      <ActionMenu label={`More for ${label}`} acts={acts} />
      {isDownloading && owner !== null && key && (
        <LateDownloadDialog
          owner={owner}
          heading={`Download ${label}`}
          find={async () => [key]}
          onClose={() => setDownloading(false)}
        />
      )}
    </>
  );
}
