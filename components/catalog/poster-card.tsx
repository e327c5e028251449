import type { ReactNode } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { IntentLink } from '@/components/ui/intent-link';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';

/**
 * A title as a poster with its name and year under it.
 * @param reason why it is here, in place of the year: "new episode", "as Ripley".
 * @param mark what lies on its picture: how it stands.
 * @param line wraps the words under the name, to say something more worth knowing.
 * @param corner what can be pressed over its picture.
 */
export function PosterCard({
  title,
  reason,
  urgent = false,
  mark,
  line,
  corner,
}: {
  title: TitleSummary;
  reason?: string;
  urgent?: boolean;
  mark?: ReactNode;
  line?: (words: string) => ReactNode;
  corner?: ReactNode;
}) {
  const words = reason ?? title.date?.slice(0, 4) ?? '';
  return (
    <div data-card="" className="relative">
      <IntentLink href={titlePath(titleKey(title.type, title.id))} className="group/card block rounded-lg">
        <span className="relative block transition-[translate] duration-300 ease-glide group-hover/card:-translate-y-1">
          <Artwork
            kind="poster"
            title={title.title}
            image={title.poster}
            urgent={urgent}
            className="rounded-lg ring-1 ring-line transition-[box-shadow] duration-300 ease-glide group-hover/card:ring-ink/40"
          />
          {mark}
        </span>
        <span className="mt-2 block truncate text-sm leading-5 font-medium">{title.title}</span>
        <span className="block min-h-5 truncate text-sm leading-5 text-muted">{line ? line(words) : words}</span>
      </IntentLink>
      {corner}
    </div>
  );
}
