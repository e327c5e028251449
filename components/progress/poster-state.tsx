'use client';

import { Check, HardDrive } from 'lucide-react';
import { useCardState } from '@/components/progress/card-states';
import { ProgressBar } from '@/components/progress/progress-bar';
import { stateWords } from '@/components/progress/state-words';
import type { TitleKey } from '@/lib/catalog/title-key';

/** On a poster: watched, how far, or that an episode is new. Nothing, where nothing is known. */
export function PosterCorner({ title }: { title: TitleKey }) {
  const state = useCardState(title);
  if (!state) return null;
  return (
    <>
      {state.newEpisode && (
        <span className="absolute top-2 left-2 rounded-full bg-lamp px-2 py-0.5 text-xs font-semibold text-accent-ink">
          New<span className="sr-only"> episode.</span>
        </span>
      )}
      {state.onShelf && (
        <span className="absolute right-2 bottom-2 grid size-6 place-items-center rounded-full bg-ground/85 text-ink">
          <HardDrive className="size-3.5" aria-hidden="true" />
          <span className="sr-only">On your shelf.</span>
        </span>
      )}
      {state.watched ? (
        <span className="absolute bottom-2 left-2 on-picture grid size-6 place-items-center rounded-full bg-ground/85 text-accent">
          <Check className="size-4" aria-hidden="true" />
          <span className="sr-only">Watched.</span>
        </span>
      ) : (
        state.percentage > 0 && <ProgressBar percentage={state.percentage} />
      )}
    </>
  );
}

/** Under a poster's name: where the profile is, or else `words`. */
export function PosterLine({ title, words }: { title: TitleKey; words: string }) {
  const state = useCardState(title);
  return (state && stateWords(state)) || words;
}
