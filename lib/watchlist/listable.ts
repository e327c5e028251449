import type { TitleSummary } from '@/lib/catalog/catalog';
import type { TitleKey } from '@/lib/catalog/title-key';

/** A title as a card or page has it. */
export interface ListableTitle extends TitleKey {
  title: string;
  poster?: string | null;
  backdrop?: string | null;
}

/** As much of a title as a list needs: what a page hands to the browser is sent along with it. */
export function listable({
  type,
  id,
  title,
  poster,
  backdrop,
}: Pick<TitleSummary, 'type' | 'id' | 'title' | 'poster' | 'backdrop'>): ListableTitle {
  return { type, tmdbId: id, title, poster, backdrop };
}
