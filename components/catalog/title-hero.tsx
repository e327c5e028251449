import type { ReactNode } from 'react';
import { Backdrop } from '@/components/catalog/backdrop';
import { TrailerButton } from '@/components/catalog/trailer-button';
import type { Movie, Show } from '@/lib/catalog/catalog';

interface TitleHeroProps {
  title: Movie | Show;
  /** `<li>`s for the line under the name: "2010", "15 min", "PG". */
  facts: ReactNode;
  /** The play button. */
  play: ReactNode;
  /** Longer facts: who made it. */
  children: ReactNode;
}

export function TitleHero({ title, facts, play, children }: TitleHeroProps) {
  const trailer = title.trailers[0];
  return (
    <Backdrop title={title.title} image={title.backdrop}>
      <div className="gutter flex min-h-[max(30rem,min(80vh,56vw))] flex-col justify-end pt-36 pb-12">
        <div className="max-w-3xl">
          <h1 className="text-display [overflow-wrap:anywhere]">{title.title}</h1>
          {title.tagline && <p className="mt-3 text-xl text-ink/85">{title.tagline}</p>}
          <ul className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2 overflow-x-clip text-[0.9375rem] text-muted">
            {facts}
          </ul>
          {title.overview && <p className="mt-5 max-w-2xl text-lg text-ink/90">{title.overview}</p>}
          <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-4">
            {play}
            {trailer && <TrailerButton trailer={trailer} of={title.title} />}
          </div>
          {children}
        </div>
      </div>
    </Backdrop>
  );
}
