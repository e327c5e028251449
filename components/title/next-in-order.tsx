'use client';

import { useQuery } from '@tanstack/react-query';
import { useProfileId } from '@/components/household/use-profile-id';
import { WatchLink } from '@/components/player/watch-link';
import { textLink } from '@/components/ui/button';
import { episodeKey } from '@/lib/catalog/title-key';
import { nextInOrder } from '@/lib/progress/next-in-order';
import { placesQuery } from '@/lib/progress/queries';
import { watchAddress } from '@/lib/progress/watch-address';

const keyOf = ({ id }: { id: number }) => episodeKey({ type: 'movie', tmdbId: id });

/** How many of the films a profile has watched, and a way to play the one that is next. */
export function NextInOrder({ films }: { films: { id: number; title: string }[] }) {
  const profileId = useProfileId();
  const { data: places } = useQuery({
    ...placesQuery(profileId ?? '', films.map(keyOf)),
    enabled: profileId !== null && films.length > 0,
  });
  if (!places) return null;
  const { watched, next, isBegun } = nextInOrder(films, places);
  return (
    <p className="text-sm text-muted">
      {watched} of {films.length} watched
      {next && (
        <>
          {' · '}
          <WatchLink href={watchAddress(keyOf(next))} className={`${textLink} text-ink`}>
            {isBegun ? 'Go on with' : 'Play'} {next.title}
          </WatchLink>
        </>
      )}
    </p>
  );
}
