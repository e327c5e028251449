import { ListablePoster } from '@/components/titles/listable-poster';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey, titleText } from '@/lib/catalog/title-key';

/** Titles as items of a grid. */
export function PosterItems({ titles, urgent = 0 }: { titles: TitleSummary[]; urgent?: number }) {
  return titles.map((title, index) => (
    <li key={titleText(titleKey(title.type, title.id))}>
      <ListablePoster title={title} loading={index < urgent ? 'urgent' : undefined} />
    </li>
  ));
}
