import { PosterCard } from '@/components/catalog/poster-card';
import { PosterLine, PosterMark } from '@/components/progress/poster-state';
import { ListToggle } from '@/components/watchlist/list-toggle';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { listable } from '@/lib/watchlist/listable';

/** A poster that says how its title stands, and whose title can be put on the list from where it is. */
export function ListablePoster(props: { title: TitleSummary; reason?: string; urgent?: boolean }) {
  const key = titleKey(props.title.type, props.title.id);
  return (
    <PosterCard
      {...props}
      mark={<PosterMark title={key} />}
      line={props.reason ? undefined : (words) => <PosterLine title={key} words={words} />}
      corner={<ListToggle title={listable(props.title)} />}
    />
  );
}
