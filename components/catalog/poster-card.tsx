import type { ReactNode } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { IntentLink } from '@/components/ui/intent-link';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';

/**
 * A title as a poster with its name and year under it.
 * @param reason why it is here, in place of the year: "new episode", "as Ripley".
 * @param corner what lies over its picture, such as a button.
 */
export function PosterCard({
  title,
  reason,
  urgent = false,
  corner,
}: {
  title: TitleSummary;
  reason?: string;
  urgent?: boolean;
  corner?: ReactNode;
}) {
  return (
    <div data-card="" className="relative">
      <IntentLink href={titlePath(titleKey(title.type, title.id))} className="group/card block rounded-lg">
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
      {corner}
    </div>
  );
}

function yearAndKind({ type, date }: TitleSummary): string {
  const kind = type === 'movie' ? 'Movie' : 'Show';
  return date ? `${kind} · ${date.slice(0, 4)}` : kind;
}
