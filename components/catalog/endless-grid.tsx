'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { secondaryButton } from '@/components/ui/button';
import { fromThisPage } from '@/components/ui/stale-page';
import { useLeaving } from '@/components/ui/use-leaving';

interface Opened {
  pages: number;
  items: ReactNode[];
}

/** What was opened in this visit, by list: coming back shows it at once, so that the browser finds the old place. */
const openedLists = new Map<string, Opened>();

interface EndlessGridProps {
  /** Which list this is: its address without the number of open pages. */
  list: string;
  /** `<li>`s of the pages open already. */
  children: ReactNode;
  openPages: number;
  lastPage: number;
  /** `<li>`s of one further page. */
  loadPage: (page: number) => Promise<ReactNode>;
}

/**
 * A grid that goes on as one nears its end. How far it is open stands in the address, so that Back, a reload and a shared
 * link all show as much as was there.
 */
export function EndlessGrid({ list, children, openPages, lastPage, loadPage }: EndlessGridProps) {
  const inAddress = Number(useSearchParams().get('pages') ?? 1);
  const [opened, setOpened] = useState<Opened>(() => {
    const remembered = openedLists.get(list);
    return remembered && inAddress > openPages ? remembered : { pages: openPages, items: [] };
  });
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const end = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);
  const unnamed = useRef<AbortController>(null);
  const more = opened.pages < lastPage;

  /** What a tall screen opens by itself is named in the address once the viewer scrolls: arriving rewrites nothing. */
  const nameInAddress = (page: number) => {
    unnamed.current?.abort();
    const name = () => window.history.replaceState(null, '', withPages(page));
    if (window.scrollY > 0) return name();
    unnamed.current = new AbortController();
    window.addEventListener('scroll', name, { once: true, passive: true, signal: unnamed.current.signal });
  };

  const open = async () => {
    if (state === 'loading' || !more) return;
    setState('loading');
    try {
      const page = opened.pages + 1;
      const items = [...opened.items, <Page key={page}>{await fromThisPage(loadPage)(page)}</Page>];
      openedLists.set(list, { pages: page, items });
      if (leaving.current) return;
      setOpened({ pages: page, items });
      nameInAddress(page);
      setState('idle');
    } catch {
      setState('failed');
    }
  };

  const leave = useCallback(() => {
    leaving.current = true;
    unnamed.current?.abort();
  }, []);
  useLeaving(leave, end);

  const latestOpen = useRef(open);
  useEffect(() => {
    latestOpen.current = open;
  });

  // Watched anew after every page: one that leaves the end in sight calls for the next.
  useEffect(() => {
    if (!end.current || !more || state !== 'idle') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void latestOpen.current();
      },
      { rootMargin: '900px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, state]);

  return (
    <>
      <ul className="poster-grid">
        {children}
        {opened.items}
      </ul>
      {more && (
        <div ref={end} className="grid min-h-24 place-items-center pt-8" aria-live="polite">
          {state === 'failed' && <p className="mb-4 text-muted">More could not be loaded.</p>}
          <Link
            href={`${list}${list.includes('?') ? '&' : '?'}pages=${opened.pages + 1}`}
            prefetch={false}
            scroll={false}
            className={secondaryButton}
            onClick={(event) => {
              event.preventDefault();
              void open();
            }}
          >
            {state === 'loading' ? 'Loading…' : state === 'failed' ? 'Try again' : 'Show more'}
          </Link>
        </div>
      )}
    </>
  );
}

function Page({ children }: { children: ReactNode }) {
  return children;
}

function withPages(pages: number): string {
  const address = new URL(window.location.href);
  address.searchParams.set('pages', String(pages));
  return address.href.replaceAll('%2C', ',');
}
