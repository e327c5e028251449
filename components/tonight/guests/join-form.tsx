'use client';

import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface JoinFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** As the address had it; empty: it is typed. */
  code: string;
}

/** A code and a name: all that a guest needs. */
export function JoinForm({ action, code }: JoinFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid gap-5">
      <FormMessage state={state} />
      <TextField
        name="code"
        label="Code"
        type="text"
        autoComplete="off"
        defaultValue={state?.values.code ?? code}
        hint="Eight letters and digits, as the screen shows them."
        first={code === ''}
        errors={state?.errors.code}
      />
      <TextField
        name="name"
        label="Your name"
        type="text"
        autoComplete="given-name"
        defaultValue={state?.values.name ?? ''}
        hint="So that the others know whose vote it is."
        first={code !== ''}
        errors={state?.errors.name}
      />
      <SubmitButton className={`${primaryButton} w-full`} pending={pending}>
        Join
      </SubmitButton>
    </form>
  );
}
