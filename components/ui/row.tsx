'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { RovingList } from '@/components/ui/roving-list';

/**
 * Cards in a row, with their heading: swiped on a phone, walked with arrow keys, paged with a mouse by the two buttons at
 * its ends. Takes `<li>` children that begin with their link.
 */
export function Row({ heading, aside, children }: { heading: string; aside?: ReactNode; children: ReactNode }) {
  const headingId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);

  // Only the mouse's buttons ask: measured when the page comes, every row would be laid out, however far below.
  const noteEnds = () => {
    if (!frame.current || !list.current) return;
    const { scrollLeft, scrollWidth, clientWidth } = list.current;
    frame.current.toggleAttribute('data-at-start', scrollLeft < 8);
    frame.current.toggleAttribute('data-at-end', scrollLeft + clientWidth > scrollWidth - 8);
  };

  const turnPage = (direction: -1 | 1) => {
    list.current?.scrollBy({ left: direction * list.current.clientWidth * 0.85, behavior: 'smooth' });
  };

  return (
    <section aria-labelledby={headingId} className="late-row">
      <div className="gutter mb-3 flex items-baseline justify-between gap-4">
        <h2 id={headingId} className="text-row">
          {heading}
        </h2>
        {aside && <div data-row-more="">{aside}</div>}
      </div>
      <div
        ref={frame}
        className="lrud-container group/row relative"
        data-lrud-consider-container-distance=""
        data-at-start=""
        onPointerEnter={noteEnds}
      >
        <RovingList list={list} className="row py-2 [&_a]:scroll-mt-14" onScroll={noteEnds}>
          {children}
        </RovingList>
        <PageButton side="left" label={`Back in ${heading}`} onPress={() => turnPage(-1)} />
        <PageButton side="right" label={`More of ${heading}`} onPress={() => turnPage(1)} />
      </div>
    </section>
  );
}

function PageButton({ side, label, onPress }: { side: 'left' | 'right'; label: string; onPress: () => void }) {
  // One icon for both, turned: every page with a row would load the second.
  const edge =
    side === 'left' ? 'left-0 rotate-180 group-data-at-start/row:hidden' : 'right-0 group-data-at-end/row:hidden';
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      onClick={onPress}
      className={`${edge} absolute inset-y-0 hidden w-(--gutter) min-w-10 place-items-center bg-ground/70 opacity-0 transition-opacity group-hover/row:opacity-100 pointer-fine:grid`}
    >
      <ChevronRight className="size-7" aria-hidden="true" />
    </button>
  );
}
