import type { EpisodeKey } from '@/lib/catalog/title-key';
import { watchAddress } from '@/lib/progress/watch-address';

/**
 * Where those present watch something: several keep their place there together.
 * @param start seconds; 0 leaves it to the stored place.
 */
export function playAddress({ present }: { present: readonly { id: string }[] }, item: EpisodeKey, start = 0): string {
  const query = [
    present.length > 1 ? `with=${present.map(({ id }) => id).join(',')}` : null,
    start > 0 ? `t=${Math.floor(start)}` : null,
  ].filter((part) => part !== null);
  return query.length > 0 ? `${watchAddress(item)}?${query.join('&')}` : watchAddress(item);
}
