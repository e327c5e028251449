'use client';

import { useActionState } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { chip, secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import type { FormState } from '@/lib/household/form-state';
import type { TitleView } from '@/lib/use-cases/library/library-view';

export interface TitleActs {
  match: (state: FormState | null, form: FormData) => Promise<FormState>;
  keep: (form: FormData) => Promise<void>;
  undo: (form: FormData) => Promise<void>;
}

/** One name in the folders: what it may be, and a way to say what it is, for all of its files at once. */
export function TitleQuestion({ title, acts }: { title: TitleView; acts: TitleActs }) {
  const { key, label, year, type, example, candidates, isChosen, matched } = title;
  const [state, match, isBusy] = useActionState(acts.match, null);
  const name = year === null ? label : `${label} (${year})`;
  return (
    <li className="grid gap-3 py-5">
      <div>
        <p className="font-medium break-words">
          {name} <span className="text-sm font-normal text-muted">{type === 'movie' ? 'Film' : 'Show'}</span>
        </p>
        <p className="text-sm break-all text-muted">{example}</p>
        {matched && <p className="mt-1 text-sm">Is {matched}.</p>}
      </div>
      {!matched && candidates.length > 0 && (
        <form action={match} className="flex flex-wrap gap-3" aria-label={`What ${name} is`}>
          <input type="hidden" name="key" value={key} />
          {candidates.map((candidate) => (
            <button
              key={candidate.tmdbId}
              type="submit"
              name="title"
              value={candidate.tmdbId}
              disabled={isBusy}
              className="w-24 rounded-lg text-left text-sm hover:text-accent"
            >
              <Artwork kind="poster" title={candidate.title} image={candidate.poster} />
              <span className="mt-1 block">
                {candidate.title}
                {candidate.year !== null && <span className="text-muted"> {candidate.year}</span>}
              </span>
            </button>
          ))}
        </form>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <form action={match} className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="key" value={key} />
          <input
            name="title"
            aria-label={`Address of ${name} at themoviedb.org, or its number`}
            placeholder="Address or number at TMDB"
            className="min-h-11 w-64 max-w-full rounded-full border border-edge bg-ground px-4"
          />
          <button type="submit" className={secondaryButton} disabled={isBusy}>
            That is it
          </button>
        </form>
        {isChosen ? (
          <form action={acts.undo}>
            <input type="hidden" name="key" value={key} />
            <button type="submit" className={`${chip} min-h-11`}>
              Undo
            </button>
          </form>
        ) : (
          <form action={acts.keep}>
            <input type="hidden" name="key" value={key} />
            <button type="submit" className={`${chip} min-h-11`}>
              Keep it as it is
            </button>
          </form>
        )}
      </div>
      <FormMessage state={state && { ...state, message: state.message ?? state.errors.title?.[0] }} />
    </li>
  );
}
