import type { Loading } from '@/components/catalog/picture';
import type { PosterTitle } from '@/components/catalog/poster-card';
import { TitleCard } from '@/components/titles/title-card';

/** A poster whose title can be put on the list from where it is; as much of the title goes to the browser as is shown. */
export function ListablePoster({
  title: { type, id, title, date, poster, backdrop },
  ...rest
}: {
  title: PosterTitle;
  reason?: string;
  loading?: Loading;
}) {
  return <TitleCard title={{ type, id, title, date, poster, backdrop }} {...rest} />;
}
