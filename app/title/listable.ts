import type { ListableTitle } from '@/components/watchlist/use-watchlist';
import type { TitleSummary } from '@/lib/catalog/catalog';

/** As much of a title as a list needs: what a page hands to the browser is sent along with it. */
export function listable({ type, id, title, poster, backdrop }: TitleSummary): ListableTitle {
  return { type, tmdbId: id, title, poster, backdrop };
}
