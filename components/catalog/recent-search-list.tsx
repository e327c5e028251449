'use client';

import { History } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useSyncExternalStore } from 'react';
import {
  onRecentSearches,
  parseRecentSearches,
  readRecentSearches,
  writeRecentSearches,
} from '@/components/catalog/recent-searches';
import { chip } from '@/components/ui/button';

/** What was looked for on this device before; nothing at all where nothing was. */
export function RecentSearchList() {
  const stored = useSyncExternalStore(onRecentSearches, readRecentSearches, () => null);
  const recent = useMemo(() => parseRecentSearches(stored), [stored]);
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-searches" className="gutter mx-auto max-w-3xl">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="recent-searches" className="text-row">
          Recent searches
        </h2>
        <button
          type="button"
          className="rounded-md text-sm text-muted transition-colors hover:text-ink"
          onClick={() => writeRecentSearches([])}
        >
          Clear
        </button>
      </div>
      <ul className="flex flex-wrap gap-2.5">
        {recent.map((search) => (
          <li key={search} className="max-w-full">
            <Link href={`/search?q=${encodeURIComponent(search)}`} prefetch={false} className={`${chip} max-w-full`}>
              <History className="size-4 shrink-0" aria-hidden="true" />
              <bdi className="truncate">{search}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
