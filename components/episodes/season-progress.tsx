'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { EpisodeAct } from '@/components/episodes/episode-acts';
import { useEpisodeActs } from '@/components/episodes/use-episode-acts';
import { useProfileId } from '@/components/household/use-profile-id';
import { useProgressChanges } from '@/components/progress/use-progress-changes';
import { veilsQuery } from '@/components/progress/veils-query';
import type { Thread } from '@/lib/progress/action-answer-schema';
import { hereInShow } from '@/lib/progress/here-in-show';
import type { Place } from '@/lib/progress/place-schema';
import { MAX_KEYS } from '@/lib/progress/place-schema';
import { placesQuery, showProgressQuery } from '@/lib/progress/queries';
import { randomId } from '@/lib/progress/random-id';
import { isSpoiler } from '@/lib/progress/spoilers';

interface SeasonView {
  /** By episode number. */
  places: ReadonlyMap<number, Place>;
  thread: Thread | null;
  /** Whether it is the episode they are at, see `hereInShow`. */
  isHere: (episode: number) => boolean;
  /** Whether an episode of this season is to keep its secrets. */
  isVeiled: (episode: number) => boolean;
  /** Numbers of the episodes that have aired. */
  aired: number[];
  act: (act: Omit<EpisodeAct, 'season' | 'actionId'>) => void;
}

const SeasonContext = createContext<SeasonView | null>(null);

/** How one profile stands in the season shown; null while that is not known, and for a viewer without a profile. */
export function useSeason(): SeasonView | null {
  return useContext(SeasonContext);
}

interface SeasonProgressProps {
  showId: number;
  season: number;
  /** The numbers of its episodes. */
  episodes: number[];
  /** Of those that have aired. */
  aired: number[];
  children: ReactNode;
}

/** Fetches a profile's places in a season once, for all the cards in it, and keeps them up to date. */
export function SeasonProgress(props: SeasonProgressProps) {
  const profileId = useProfileId();
  if (!profileId) return props.children;
  return <KnownSeason key={profileId} {...props} profileId={profileId} />;
}

function KnownSeason({
  profileId,
  showId,
  season,
  episodes,
  aired,
  children,
}: SeasonProgressProps & { profileId: string }) {
  const query = useMemo(() => {
    const keys = episodes.slice(0, MAX_KEYS);
    return placesQuery(
      profileId,
      keys.map((episode) => ({ type: 'tv' as const, tmdbId: showId, season, episode })),
    );
  }, [profileId, showId, season, episodes]);
  const { data: stored } = useQuery(query);
  const { data: show } = useQuery(showProgressQuery(profileId, showId));
  const { data: veils = false } = useQuery(veilsQuery(profileId));
  const run = useEpisodeActs({ profileId, showId, placesKey: query.queryKey, aired });
  useProgressChanges(profileId);
  const here = useMemo(() => (show ? hereInShow(show) : null), [show]);
  const view = useMemo(
    () =>
      stored && show
        ? {
            places: new Map(stored.map((place) => [place.episode, place])),
            thread: show.thread,
            isHere: (episode: number) => here?.season === season && here.episode === episode,
            isVeiled: (episode: number) =>
              isSpoiler(
                { season, episode },
                { veils, here: show.next, place: stored.find((place) => place.episode === episode) },
              ),
            aired,
            act: (act: Omit<EpisodeAct, 'season' | 'actionId'>) => run({ ...act, season, actionId: randomId() }),
          }
        : null,
    [stored, show, here, veils, aired, run, season],
  );
  return <SeasonContext value={view}>{children}</SeasonContext>;
}
