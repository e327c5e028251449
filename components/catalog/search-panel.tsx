'use client';

import { LoaderCircle, Search, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from 'react';
import {
  parseRecentSearches,
  readRecentSearches,
  withSearch,
  writeRecentSearches,
} from '@/components/catalog/recent-searches';
import { cameByKey } from '@/components/ui/search-key';
import { useLeaving } from '@/components/ui/use-leaving';

/** Long enough to type on, short enough to feel like typing. */
const pauseMs = 180;

/** The search field; what it finds is the server's, in `children`, and stays until the next answer is there. */
export function SearchPanel({ query, children }: { query: string; children: ReactNode }) {
  const router = useRouter();
  const [text, setText] = useState(query);
  const [pending, startTransition] = useTransition();
  const pause = useRef<number>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef<string[]>([]);

  // The address changes by what was typed here, which is in the field already, or by a link or Back, which is not.
  useEffect(() => {
    const index = sent.current.indexOf(query);
    if (index >= 0) sent.current.splice(0, index + 1);
    else setText(query);
  }, [query]);

  useEffect(() => {
    if (cameByKey()) field.current?.focus();
  }, []);

  const stopTyping = useCallback(() => window.clearTimeout(pause.current), []);
  useEffect(() => stopTyping, [stopTyping]);
  useLeaving(stopTyping);

  const search = (typed: string) => {
    // Half an emoji, as a keyboard leaves it for a moment, has no place in an address.
    const next = typed.toWellFormed();
    window.clearTimeout(pause.current);
    if (next === query) return;
    sent.current.push(next);
    startTransition(() =>
      router.replace(next ? `/search?q=${encodeURIComponent(next)}` : '/search', { scroll: false }),
    );
  };

  const type = (next: string) => {
    setText(next);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => search(next), pauseMs);
  };

  const remember = () => {
    if (query) writeRecentSearches(withSearch(parseRecentSearches(readRecentSearches()), query));
  };

  return (
    <>
      <search className="gutter block">
        <form
          className="relative mx-auto max-w-3xl"
          onSubmit={(event) => {
            event.preventDefault();
            search(text);
          }}
        >
          <Search
            className="pointer-events-none absolute top-1/2 left-5 size-5 -translate-y-1/2 text-muted"
            aria-hidden="true"
          />
          <input
            ref={field}
            type="search"
            name="q"
            value={text}
            onChange={(event) => type(event.target.value)}
            aria-label="Search movies, shows and people"
            placeholder="Movies, shows, people"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            dir="auto"
            enterKeyHint="search"
            className="search-field block min-h-14 w-full rounded-full border border-edge bg-surface px-14 text-lg outline-offset-0 transition-colors placeholder:text-muted hover:border-muted"
          />
          {pending ? (
            <LoaderCircle
              className="absolute top-1/2 right-5 -mt-2.5 size-5 animate-spin text-muted"
              aria-hidden="true"
            />
          ) : (
            text && (
              <button
                type="button"
                aria-label="Clear the search"
                className="absolute top-1/2 right-3 grid size-9 -translate-y-1/2 place-items-center rounded-full text-muted hover:text-ink"
                onClick={() => {
                  setText('');
                  search('');
                  field.current?.focus();
                }}
              >
                <X className="size-5" aria-hidden="true" />
              </button>
            )
          )}
        </form>
      </search>
      {/* A search is worth keeping once it led somewhere. */}
      <div className="mt-8" aria-busy={pending} onClickCapture={(event) => isLink(event.target) && remember()}>
        {children}
      </div>
    </>
  );
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
