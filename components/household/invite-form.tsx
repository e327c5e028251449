'use client';

import { CopyOnce } from '@/components/household/copy-once';
import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import type { FormState } from '@/lib/household/form-state';

interface InviteFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  origin: string;
}

/** Makes a link that works once, and shows it once. */
export function InviteForm({ action, origin }: InviteFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} className="grid max-w-xl gap-4">
      <FormMessage state={state} />
      <ProofField state={state} />
      <p role="status" className="sr-only">
        {state?.link && 'Here is a link that works once.'}
      </p>
      {state?.link && (
        <CopyOnce
          key={state.link}
          value={origin + state.link}
          intro="Send this to one person. It works once, for a week, and is shown only now."
          button="Copy link"
          copied="Copied. Send it to one person."
        />
      )}
      <div>
        <button type="submit" className={primaryButton} aria-disabled={pending}>
          {state?.link ? 'Make another link' : 'Invite someone'}
        </button>
      </div>
    </form>
  );
}
