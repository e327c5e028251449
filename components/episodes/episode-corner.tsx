'use client';

import { Check, MapPin, SkipForward } from 'lucide-react';
import { useRef } from 'react';
import { useBroughtIntoView } from '@/components/episodes/arrival';
import { useSeason } from '@/components/episodes/season-progress';
import { ProgressBar } from '@/components/progress/progress-bar';
import { episodeState } from '@/lib/progress/episode-state';

interface EpisodeCornerProps {
  season: number;
  episode: number;
}

const badge =
  'on-picture absolute left-2.5 flex items-center gap-1 rounded-full bg-ground/85 py-1 pr-2.5 pl-2 text-xs font-medium';

/** On an episode's still: a bar while it is in progress, else whether it was watched or skipped; and "you are here". */
export function EpisodeCorner({ season, episode }: EpisodeCornerProps) {
  const view = useSeason();
  const isHere = view?.isHere(episode) ?? false;
  const badgeHere = useRef<HTMLSpanElement>(null);
  useBroughtIntoView(badgeHere, isHere);
  if (!view) return null;
  const place = view.places.get(episode);
  const state = episodeState({ season, episode }, { aired: view.aired.includes(episode), place, thread: view.thread });
  return (
    <>
      {isHere && (
        <span ref={badgeHere} className={`${badge} top-2.5 text-accent`}>
          <MapPin className="size-3.5" aria-hidden="true" />
          You are here
        </span>
      )}
      {state === 'in-progress' && place && <ProgressBar percentage={place.percentage} />}
      {state === 'watched' && (
        <span className={`${badge} bottom-2.5`}>
          <Check className="size-3.5 text-accent" aria-hidden="true" />
          Watched
        </span>
      )}
      {state === 'skipped' && (
        <span className={`${badge} bottom-2.5 text-muted`}>
          <SkipForward className="size-3.5" aria-hidden="true" />
          Skipped
        </span>
      )}
    </>
  );
}
