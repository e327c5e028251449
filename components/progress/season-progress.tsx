'use client';

import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useProfileId } from '@/components/household/use-profile-id';
import { ProgressBar } from '@/components/progress/progress-bar';
import { isInProgress } from '@/lib/progress/completion';
import { placesQuery } from '@/lib/progress/queries';
import { MAX_KEYS, type Place } from '@/lib/progress/schema';

const SeasonPlaces = createContext<ReadonlyMap<number, Place>>(new Map());

interface SeasonProgressProps {
  showId: number;
  season: number;
  /** The numbers of its episodes. */
  episodes: number[];
  children: ReactNode;
}

/** Fetches this profile's places in a season once, for all the cards in it. */
export function SeasonProgress({ showId, season, episodes, children }: SeasonProgressProps) {
  const profileId = useProfileId();
  const keys = useMemo(
    () => episodes.slice(0, MAX_KEYS).map((episode) => ({ type: 'tv' as const, tmdbId: showId, season, episode })),
    [showId, season, episodes],
  );
  const { data } = useQuery({ ...placesQuery(profileId ?? '', keys), enabled: profileId !== null });
  const places = useMemo(() => new Map(data?.map((place) => [place.episode, place])), [data]);
  return <SeasonPlaces value={places}>{children}</SeasonPlaces>;
}

/** On an episode's still: a bar while it is in progress, a tick once it was watched. */
export function EpisodeMark({ episode }: { episode: number }) {
  const place = useContext(SeasonPlaces).get(episode);
  if (!place) return null;
  if (isInProgress(place)) return <ProgressBar percentage={place.percentage} />;
  if (!place.watchedAt) return null;
  return (
    <span className="absolute top-2.5 right-2.5 flex items-center gap-1 rounded-full bg-ground/85 py-1 pr-2.5 pl-2 text-xs font-medium">
      <Check className="size-3.5 text-accent" aria-hidden="true" />
      Watched
    </span>
  );
}
