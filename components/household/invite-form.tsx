'use client';

import { unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { InviteLink } from '@/components/household/invite-link';
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
      <p role="status" className="sr-only">
        {state?.path && 'Here is a link that works once.'}
      </p>
      {state?.path && <InviteLink key={state.path} address={origin + state.path} />}
      <div>
        <button type="submit" className={primaryButton} aria-disabled={pending}>
          {state?.path ? 'Make another link' : 'Invite someone'}
        </button>
      </div>
    </form>
  );
}
