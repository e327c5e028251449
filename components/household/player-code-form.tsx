'use client';

import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { findPlayerAction } from '@/lib/use-cases/players/activate-actions';

/** Takes the code that a player shows. */
export function PlayerCodeForm() {
  const [state, send, pending] = useFormAction(findPlayerAction);
  return (
    <form action={send} noValidate className="grid max-w-sm gap-5">
      <FormMessage state={state} />
      <TextField
        name="code"
        label="Code"
        type="text"
        autoComplete="off"
        hint="With or without the dash, in capitals or not."
        defaultValue={state?.values.code ?? ''}
        first
      />
      <div>
        <SubmitButton className={primaryButton} pending={pending}>
          Go on
        </SubmitButton>
      </div>
    </form>
  );
}
