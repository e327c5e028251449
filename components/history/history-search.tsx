'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { secondaryButton } from '@/components/ui/button';
import { historyPath } from '@/lib/history/address';
import type { HistoryFilter } from '@/lib/history/schema';

/** Looks through the whole history for what things are called, within whatever else is asked for. */
export function HistorySearch({ filter }: { filter: HistoryFilter }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const field = useRef<HTMLInputElement>(null);
  // What comes of a search does not take away what a person writes meanwhile.
  useEffect(() => {
    const { current } = field;
    if (current && current !== document.activeElement) current.value = filter.q ?? '';
  }, [filter.q]);
  return (
    <search className="mb-8 block">
      <form
        className="flex gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          startTransition(() => router.push(historyPath({ ...filter, q: words || undefined })));
        }}
      >
        <span className="relative min-w-0 grow">
          <Search
            className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-muted"
            aria-hidden="true"
          />
          <input
            ref={field}
            type="search"
            name="q"
            defaultValue={filter.q}
            aria-label="Search the history"
            placeholder="A title or an episode"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            dir="auto"
            enterKeyHint="search"
            className="search-field block min-h-11 w-full rounded-full border border-edge bg-surface pr-4 pl-12 text-base outline-offset-0 transition-colors placeholder:text-muted hover:border-muted"
          />
        </span>
        <button type="submit" className={secondaryButton} aria-disabled={pending}>
          {pending ? 'Searching…' : 'Search'}
        </button>
      </form>
    </search>
  );
}
