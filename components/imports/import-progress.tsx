'use client';

import type { ImportPartProps } from '@/components/imports/import-part';
import { timeLeftWords } from '@/components/imports/import-words';
import { secondaryButton } from '@/components/ui/button';
import { DoneBar } from '@/components/ui/done-bar';

const DOING = { matching: 'Looking everything up', writing: 'Bringing it in', undoing: 'Taking it back' } as const;

/** How far the work behind the scenes is. One may leave: it goes on. */
export function ImportProgress({ plan: { state, progress, waitsFor }, act, isBusy }: ImportPartProps) {
  const percentage = progress.of > 0 ? Math.min(100, Math.round((100 * progress.done) / progress.of)) : 0;
  const doing = DOING[state as keyof typeof DOING];
  const left = waitsFor
    ? waitsFor === 'catalog'
      ? 'The catalog does not answer at the moment. It goes on by itself when it does.'
      : 'The store does not answer at the moment. It goes on by itself when it does.'
    : [
        `${progress.done.toLocaleString('en')} of ${progress.of.toLocaleString('en')}`,
        timeLeftWords(progress.secondsLeft),
      ]
        .filter(Boolean)
        .join(', ');
  return (
    <section aria-labelledby="import-progress">
      <h2 id="import-progress" className="text-row mb-4">
        {doing}…
      </h2>
      <DoneBar label={doing} percentage={percentage} className="h-2" />
      <p className="mt-3 text-muted" aria-live="polite">
        {left}
      </p>
      <p className="mt-1 text-muted">You may leave this page; it goes on without you.</p>
      {state !== 'undoing' && (
        <button
          type="button"
          className={`${secondaryButton} mt-6`}
          disabled={isBusy}
          onClick={() => act({ action: 'cancel' })}
        >
          {state === 'writing' ? 'Stop, and take it back' : 'Cancel'}
        </button>
      )}
    </section>
  );
}
