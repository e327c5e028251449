import { PosterCard } from '@/components/catalog/poster-card';
import type { TitleSummary } from '@/lib/catalog/catalog';

/** Titles as items of a grid. */
export function PosterItems({ titles, urgent = 0 }: { titles: TitleSummary[]; urgent?: number }) {
  return titles.map((title, index) => (
    <li key={`${title.type}-${title.id}`}>
      <PosterCard title={title} urgent={index < urgent} />
    </li>
  ));
}
