import { Artwork } from '@/components/catalog/artwork';
import { titlePath } from '@/components/catalog/title-path';
import { IntentLink } from '@/components/ui/intent-link';
import { ListToggle } from '@/components/watchlist/list-toggle';
import type { TitleSummary } from '@/lib/catalog/catalog';

/**
 * A title as a poster with its name and year under it.
 * @param reason why it is here, in place of the year: "new episode", "as Ripley".
 * @param listable it can be put on the list from here; false where the list is what one looks at.
 */
export function PosterCard({
  title,
  reason,
  urgent = false,
  listable = true,
}: {
  title: TitleSummary;
  reason?: string;
  urgent?: boolean;
  listable?: boolean;
}) {
  const { type, id, poster, backdrop } = title;
  return (
    <div data-card="" className="relative">
      <IntentLink href={titlePath(title.type, title.id)} className="group/card block rounded-lg">
        <Artwork
          kind="poster"
          title={title.title}
          image={title.poster}
          urgent={urgent}
          className="rounded-lg ring-1 ring-line transition-[translate,box-shadow] duration-300 ease-glide group-hover/card:-translate-y-1 group-hover/card:ring-ink/40"
        />
        <span className="mt-2 block truncate text-sm leading-5 font-medium">{title.title}</span>
        <span className="block truncate text-sm leading-5 text-muted">{reason ?? yearAndKind(title)}</span>
      </IntentLink>
      {listable && <ListToggle title={{ type, tmdbId: id, title: title.title, poster, backdrop }} />}
    </div>
  );
}

function yearAndKind({ type, date }: TitleSummary): string {
  const kind = type === 'movie' ? 'Movie' : 'Show';
  return date ? `${kind} · ${date.slice(0, 4)}` : kind;
}
