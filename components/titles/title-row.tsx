import type { ReactNode } from 'react';
import { ListablePoster } from '@/components/titles/listable-poster';
import { Row } from '@/components/ui/row';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey, titleText } from '@/lib/catalog/title-key';

/** How many posters a first screen can show; the rest wait until they are scrolled to. */
const onFirstScreen = 8;

/** A row of titles; nothing at all when there are none. */
export function TitleRow({
  heading,
  titles,
  aside,
  reason,
  first = false,
}: {
  heading: string;
  titles: TitleSummary[];
  aside?: ReactNode;
  reason?: string;
  /** The page's first row, under its large picture: its own come next. */
  first?: boolean;
}) {
  if (titles.length === 0) return null;
  return (
    <Row heading={heading} aside={aside}>
      {titles.map((title, index) => (
        <li key={titleText(titleKey(title.type, title.id))} className="poster-width">
          <ListablePoster
            title={title}
            reason={reason}
            loading={first && index < onFirstScreen ? 'eager' : undefined}
          />
        </li>
      ))}
    </Row>
  );
}
