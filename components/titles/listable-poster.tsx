import { PosterCard } from '@/components/catalog/poster-card';
import { ListToggle } from '@/components/watchlist/list-toggle';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { listable } from '@/lib/watchlist/listable';

/** A poster whose title can be put on the list from where it is. */
export function ListablePoster(props: { title: TitleSummary; reason?: string; urgent?: boolean }) {
  return <PosterCard {...props} corner={<ListToggle title={listable(props.title)} />} />;
}
