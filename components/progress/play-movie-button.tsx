'use client';

import { useQuery } from '@tanstack/react-query';
import { useProfileId } from '@/components/household/use-profile-id';
import { clockTime } from '@/components/player/clock-time';
import { PlayLink } from '@/components/progress/play-link';
import { episodeKey } from '@/lib/catalog/title-key';
import { isInProgress } from '@/lib/progress/completion';
import { placesQuery } from '@/lib/progress/queries';
import { watchAddress } from '@/lib/progress/watch-address';

/** Plays a movie from where this profile left it, and says where that is. */
export function PlayMovieButton({ id }: { id: number }) {
  const profileId = useProfileId();
  const key = episodeKey({ type: 'movie', tmdbId: id });
  // Asked as a list of one: no place is an empty list then, and not an error in the console.
  const { data: places } = useQuery({ ...placesQuery(profileId ?? '', [key]), enabled: profileId !== null });
  const place = places?.[0];
  const address = watchAddress(key);
  if (place && isInProgress(place)) {
    return <PlayLink href={address} label={`Resume at ${clockTime(place.position)}`} percentage={place.percentage} />;
  }
  return <PlayLink href={address} label={place?.finishedAt ? 'Watch again' : 'Play'} />;
}
