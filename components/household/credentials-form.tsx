'use client';

import { useActionState } from 'react';
import { primaryButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
}

interface CredentialsFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  fields: readonly Field[];
  submit: string;
  /** Path of this site to go on to. */
  next?: string;
}

/** Sends the fields to the action; what it refuses is said beside each field, with what was typed still there. */
export function CredentialsForm({ action, fields, submit, next }: CredentialsFormProps) {
  const [state, send, pending] = useActionState(action, null);
  return (
    <form action={send} noValidate className="grid gap-5">
      {next && <input type="hidden" name="next" value={next} />}
      {state?.message && (
        <p role="alert" className="rounded-lg border border-danger/50 bg-danger/10 px-4 py-3">
          {state.message}
        </p>
      )}
      {fields.map((field) => (
        <TextField
          key={field.name}
          {...field}
          defaultValue={state?.values[field.name] ?? ''}
          errors={state?.errors[field.name]}
        />
      ))}
      <button type="submit" className={`${primaryButton} mt-1 w-full`} aria-disabled={pending}>
        {pending ? 'One moment…' : submit}
      </button>
    </form>
  );
}
