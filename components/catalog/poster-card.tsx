import type { ReactNode } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import type { Loading } from '@/components/catalog/picture';
import { PosterPart } from '@/components/catalog/poster-part';
import { IntentLink } from '@/components/ui/intent-link';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { listable } from '@/lib/watchlist/listable';

/** As much of a title as its poster shows. */
export type PosterTitle = Pick<TitleSummary, 'type' | 'id' | 'title' | 'date' | 'poster' | 'backdrop'>;

/**
 * A title as a poster with its name and year under it, and how it stands for who looks.
 * @param reason why it is here, in place of the year: "new episode", "as Ripley".
 * @param corner what can be pressed over its picture.
 */
export function PosterCard({
  title,
  reason,
  loading,
  corner,
}: {
  title: PosterTitle;
  reason?: string;
  loading?: Loading;
  corner?: ReactNode;
}) {
  const known = listable(title);
  return (
    <div data-card="" className="relative">
      <IntentLink href={titlePath(titleKey(title.type, title.id))} className="group/card block rounded-lg">
        <span className="relative block transition-[translate] duration-300 ease-glide group-hover/card:-translate-y-1">
          <Artwork
            kind="poster"
            title={title.title}
            image={title.poster}
            loading={loading}
            className="rounded-lg ring-1 ring-line transition-[box-shadow] duration-300 ease-glide group-hover/card:ring-ink/40"
          />
          <PosterPart of="Mark" title={known} />
        </span>
        <span className="mt-2 block truncate text-sm leading-5 font-medium">{title.title}</span>
        <span className="block min-h-5 truncate text-sm leading-5 text-muted">
          {reason ?? <PosterPart of="Line" title={known} words={title.date?.slice(0, 4)} />}
        </span>
      </IntentLink>
      {corner}
    </div>
  );
}
