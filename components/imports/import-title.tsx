'use client';

import { useId } from 'react';
import { rowWords } from '@/components/imports/import-words';
import { secondaryButton } from '@/components/ui/button';
import type { TitleKey } from '@/lib/catalog/title-key';
import type { ImportTitle } from '@/lib/imports/schema';

interface ImportTitleItemProps {
  title: ImportTitle;
  /** Its entries are of a person who is no profile here. */
  isLeftOut: boolean;
  isBusy: boolean;
  choose: (title: TitleKey | null) => void;
}

/** A film or show of an import with what becomes of its entries, and what it may be where that is not sure. */
export function ImportTitleItem({ title, isLeftOut, isBusy, choose }: ImportTitleItemProps) {
  const { label, person, type, state, counts, candidates } = title;
  const heading = useId();
  const said = [
    counts.ready > 0 && `${rowWords(counts.ready)} to bring in`,
    counts.known > 0 && `${counts.known.toLocaleString('en')} known`,
    counts.double > 0 && `${counts.double.toLocaleString('en')} double`,
    counts.unsure > 0 && rowWords(counts.unsure),
    counts.notFound > 0 && `${counts.notFound.toLocaleString('en')} ${isLeftOut ? 'left out' : 'not found'}`,
    counts.written > 0 && `${counts.written.toLocaleString('en')} brought in`,
  ].filter(Boolean);
  return (
    <li className="grid gap-3 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 id={heading} className="min-w-0 font-medium break-words">
          {label}
          <span className="ml-2 text-sm font-normal text-muted">
            {[type === 'movie' ? 'Film' : type === 'tv' ? 'Show' : null, person].filter(Boolean).join(', ')}
          </span>
        </h3>
        <p className="text-sm text-muted tabular-nums">{said.join(', ')}</p>
      </div>
      {state === 'unsure' && (
        <fieldset aria-labelledby={heading} className="flex flex-wrap gap-2">
          {candidates.map((candidate) => (
            <button
              key={`${candidate.type}/${candidate.tmdbId}`}
              type="button"
              disabled={isBusy}
              onClick={() => choose({ type: candidate.type, tmdbId: candidate.tmdbId })}
              className={`${secondaryButton} min-h-10 px-4 text-sm`}
            >
              {candidate.title}
              <span className="font-normal text-muted">
                {[candidate.type === 'movie' ? 'film' : 'show', candidate.year].filter(Boolean).join(', ')}
              </span>
            </button>
          ))}
          <button
            type="button"
            disabled={isBusy}
            onClick={() => choose(null)}
            className={`${secondaryButton} min-h-10 px-4 text-sm`}
          >
            None of these
          </button>
        </fieldset>
      )}
    </li>
  );
}
