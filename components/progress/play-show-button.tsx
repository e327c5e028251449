'use client';

import { useQuery } from '@tanstack/react-query';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { useProfileId } from '@/components/household/use-profile-id';
import { clockTime } from '@/components/player/clock-time';
import { PlayLink } from '@/components/progress/play-link';
import { minutesLeftWords } from '@/components/progress/reason-words';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { isInProgress } from '@/lib/progress/completion';
import { minutesLeft } from '@/lib/progress/minutes-left';
import { placesQuery, showProgressQuery } from '@/lib/progress/queries';
import { watchAddress } from '@/lib/progress/watch-address';

interface PlayShowButtonProps {
  id: number;
  /** Where someone without progress starts; null when nothing has aired. */
  first: { season: number; number: number } | null;
}

/** Plays a show where this profile is in it: the episode begun, the one after, or the first. */
export function PlayShowButton({ id, first }: PlayShowButtonProps) {
  const profileId = useProfileId();
  const { data: progress } = useQuery({ ...showProgressQuery(profileId ?? '', id), enabled: profileId !== null });
  const next = progress?.next ? { season: progress.next.season, number: progress.next.episode } : first;
  const key = { type: 'tv', tmdbId: id, season: next?.season ?? 0, episode: next?.number ?? 0 } as const;
  // Asked as a list of one: no place is an empty list then, and not an error in the console.
  const { data: places } = useQuery({
    ...placesQuery(profileId ?? '', [key]),
    enabled: profileId !== null && progress?.next != null,
  });
  const place = places?.[0];
  if (!next) return null;
  const begun = place && isInProgress(place) ? place : null;
  const left = begun && minutesLeft(begun);
  const verb = begun ? 'Resume' : progress?.status === 'watching' ? 'Continue' : 'Play';
  return (
    <>
      <PlayLink href={watchAddress(key)} label={`${verb} ${episodeLabel(next)}`} percentage={begun?.percentage} />
      {begun && (
        <p className="order-last text-muted">
          {left === null || left === undefined ? `at ${clockTime(begun.position)}` : minutesLeftWords(left)}
        </p>
      )}
      {progress?.newEpisode && (
        <p className="order-last font-medium text-accent">
          New since you looked
          {progress.next?.airDate && (
            <>
              {' · '}
              <AirDateWords day={progress.next.airDate} />
            </>
          )}
        </p>
      )}
      {progress?.status === 'caught_up' && (
        <p className="order-last text-muted">
          You are caught up
          {progress.nextAirDate && (
            <>
              {' · next '}
              <AirDateWords day={progress.nextAirDate} />
            </>
          )}
        </p>
      )}
    </>
  );
}
