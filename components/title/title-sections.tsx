import type { ReactNode } from 'react';
import { CastRow } from '@/components/catalog/cast-row';
import { WhereToWatch } from '@/components/catalog/where-to-watch';
import { TitleRow } from '@/components/titles/title-row';
import type { Movie, Show } from '@/lib/catalog/catalog';
import { outdatedDays } from '@/lib/catalog/freshness';

/** What follows a title's opening picture. */
export function TitleSections({
  title,
  region,
  more,
  children,
}: {
  title: Movie | Show;
  region: string;
  /** Behind where to watch. */
  more?: ReactNode;
  /** Before the rest: a show's episodes, the films that a film belongs to. */
  children?: ReactNode;
}) {
  const days = outdatedDays(title.asOf);
  return (
    <div className="grid grid-cols-1 gap-12 pt-2">
      {days !== null && (
        <p className="gutter -mb-6 text-sm text-muted">
          As TMDB knew it {days} days ago; since then it has not answered. Air dates and where to watch may have
          changed.
        </p>
      )}
      {children}
      <CastRow cast={title.cast} />
      <WhereToWatch providers={title.providers[region]} region={region} />
      {more}
      <TitleRow heading="More like this" titles={title.recommendations} />
    </div>
  );
}
