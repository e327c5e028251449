import { Backdrop } from '@/components/catalog/backdrop';
import { heroFrame } from '@/components/catalog/hero-frame';
import { primaryButton } from '@/components/ui/button';
import { IntentLink } from '@/components/ui/intent-link';
import type { TitleSummary } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';

/**
 * The title everyone is looking at this week, as the opening picture of the home page.
 * @param loading of its picture.
 */
export function HomeHero({ title, loading }: { title: TitleSummary; loading?: 'lazy' | 'urgent' }) {
  return (
    <Backdrop title={title.title} image={title.backdrop} loading={loading}>
      <section aria-label="Featured" className={heroFrame}>
        <p className="mb-3 text-sm font-medium text-muted">
          Trending this week · {title.type === 'movie' ? 'Movie' : 'Show'}
          {title.date && `, ${title.date.slice(0, 4)}`}
        </p>
        <h2 className="text-display max-w-[18ch] [overflow-wrap:anywhere]">{title.title}</h2>
        <p className="mt-4 line-clamp-3 max-w-xl text-lg text-ink/85">{title.overview}</p>
        <div className="mt-6">
          <IntentLink href={titlePath(titleKey(title.type, title.id))} className={primaryButton}>
            See more
            <span className="sr-only"> about {title.title}</span>
          </IntentLink>
        </div>
      </section>
    </Backdrop>
  );
}
