import { SeeAllLink } from '@/components/catalog/see-all-link';
import { ListablePoster } from '@/components/titles/listable-poster';
import { Row } from '@/components/ui/row';
import { arrivalDay, arrivalLabel } from '@/lib/catalog/arrival-words';
import type { ComingUp, ComingUpItem } from '@/lib/use-cases/coming-up/coming-up-of';

/** As many as one scrolls through; the page has them all. */
const SHOWN = 20;

/** What airs next as a row, each show once; nothing at all where nothing has a day. */
export function ComingUpRow({ items, today, language }: Pick<ComingUp, 'items' | 'today'> & { language: string }) {
  const shown = nextOfEach(items).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <Row heading="Coming up" aside={<SeeAllLink href="/coming-up" what="what is coming up" />}>
      {shown.map((item) => (
        <li key={item.showId} className="poster-width">
          <ListablePoster
            title={item.show}
            reason={`${item.day && arrivalDay(item.day, today, language)} · ${arrivalLabel(item)}`}
          />
        </li>
      ))}
    </Row>
  );
}

function nextOfEach(items: readonly ComingUpItem[]): ComingUpItem[] {
  const next = new Map<number, ComingUpItem>();
  for (const item of items) if (item.day !== null && !next.has(item.showId)) next.set(item.showId, item);
  return [...next.values()];
}
