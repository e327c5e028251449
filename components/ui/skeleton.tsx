'use client';

/** A row that is still on its way: as tall as the one that replaces it. */
export function RowSkeleton({ heading, shape = 'poster' }: { heading: string; shape?: 'poster' | 'still' }) {
  const items = Array.from({ length: 12 }, (_, index) => index);
  return (
    <section aria-busy="true" aria-label={`${heading}, loading`}>
      <div className="gutter mb-3">
        <h2 className="text-row text-muted">{heading}</h2>
      </div>
      <ul className="row overflow-hidden py-2" aria-hidden="true">
        {items.map((item) => (
          <li key={item} className={shape === 'poster' ? 'poster-width' : 'still-width'}>
            <div className={`skeleton rounded-lg ${shape === 'poster' ? 'aspect-2/3' : 'aspect-video'}`} />
            <CaptionSkeleton />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function PosterGridSkeleton({ count = 20 }: { count?: number }) {
  const items = Array.from({ length: count }, (_, index) => index);
  return (
    <ul className="poster-grid" aria-hidden="true">
      {items.map((item) => (
        <li key={item}>
          <div className="skeleton aspect-2/3 rounded-lg" />
          <CaptionSkeleton />
        </li>
      ))}
    </ul>
  );
}

/** The two lines under a card: their heights are those of the card's caption. */
function CaptionSkeleton() {
  return (
    <div className="mt-2">
      <div className="flex h-5 items-center">
        <div className="skeleton h-3 w-4/5 rounded-full" />
      </div>
      <div className="flex h-5 items-center">
        <div className="skeleton h-2.5 w-2/5 rounded-full" />
      </div>
    </div>
  );
}
