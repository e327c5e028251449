import type { ReactNode } from 'react';
import { GroupPlaceCard } from '@/components/progress/in-player/group-place-card';
import { useGroupPlace } from '@/components/progress/in-player/use-group-place';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

/** Where the viewer was with others in what plays; what else the player has to offer waits until that is answered. */
export function GroupPlacePart({ item, children }: { item: WatchItem; children: ReactNode }) {
  const place = useGroupPlace(item);
  return place.card ? <GroupPlaceCard place={place} /> : children;
}
