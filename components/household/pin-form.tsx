'use client';

import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface PinFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** Sent along with the PIN. */
  hidden: Record<string, string>;
  submit: string;
}

/** Asks for a PIN; the field is emptied with every wrong guess. */
export function PinForm({ action, hidden, submit }: PinFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      <TextField
        name="pin"
        label="PIN"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        first
        defaultValue=""
        errors={state?.errors.pin}
      />
      <SubmitButton className={`${primaryButton} w-full`} pending={pending}>
        {submit}
      </SubmitButton>
    </form>
  );
}
