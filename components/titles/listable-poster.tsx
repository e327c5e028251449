import { PosterCard } from '@/components/catalog/poster-card';
import { PosterPart } from '@/components/catalog/poster-part';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { listable } from '@/lib/watchlist/listable';

/** A poster whose title can be put on the list from where it is. */
export function ListablePoster(props: { title: TitleSummary; reason?: string; urgent?: boolean }) {
  return <PosterCard {...props} corner={<PosterPart of="Corner" title={listable(props.title)} />} />;
}
