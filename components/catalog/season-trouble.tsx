'use client';

import { useTransition } from 'react';
import { secondaryButton } from '@/components/ui/button';

/** Stands where a season's episodes should be, about as tall as a row of them. */
export function SeasonTrouble({ name, retry }: { name: string; retry: () => Promise<void> }) {
  const [pending, startTransition] = useTransition();
  return (
    <div className="gutter">
      <div className="grid min-h-56 place-items-center rounded-xl border border-line px-6 py-8 text-center">
        <div role="alert">
          <p className="max-w-prose text-muted">
            The episodes of {name} did not arrive. The catalog does not give them at the moment; everything else is
            here.
          </p>
          <button
            type="button"
            className={`${secondaryButton} mt-5 text-sm`}
            aria-disabled={pending}
            onClick={() => startTransition(retry)}
          >
            {pending ? 'Trying…' : 'Try again'}
          </button>
        </div>
      </div>
    </div>
  );
}
