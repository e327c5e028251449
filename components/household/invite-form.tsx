'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { primaryButton } from '@/components/ui/button';
import type { InviteState } from '@/lib/household/membership-actions';

/** Makes a link that works once, and shows it once. */
export function InviteForm({ action, origin }: { action: () => Promise<InviteState>; origin: string }) {
  const [state, send, pending] = useActionState<InviteState | null>(async () => {
    try {
      return await action();
    } catch (error) {
      unstable_rethrow(error);
      return { message: 'That did not arrive. Try again in a moment.' };
    }
  }, null);
  return (
    <form action={send} className="grid max-w-xl gap-4">
      {state?.message && (
        <p role="alert" className="rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
          {state.message}
        </p>
      )}
      {state?.path && (
        <div role="status" className="rounded-lg border border-line bg-surface px-4 py-3">
          <p className="text-sm text-muted">
            Send this to one person. It works once, for a week, and is shown only now.
          </p>
          <p className="mt-2 select-all break-all font-medium">{origin + state.path}</p>
        </div>
      )}
      <div>
        <button type="submit" className={primaryButton} aria-disabled={pending}>
          {state?.path ? 'Make another link' : 'Invite someone'}
        </button>
      </div>
    </form>
  );
}
