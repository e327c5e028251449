'use client';

import type { ReactNode } from 'react';
import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface Field {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  inputMode?: 'numeric';
  /** What it holds at first. */
  initial?: string;
  /** Has the focus on arrival. */
  first?: boolean;
}

interface CredentialsFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  fields: readonly Field[];
  submit: string;
  /** Path of this site to go on to. */
  next?: string;
  /** Sent along with what is typed. */
  hidden?: Record<string, string>;
  /** One of several things on its page rather than what the page is for. */
  quiet?: boolean;
  /** What else is asked, after the fields. */
  children?: ReactNode;
}

/** Sends the fields to the action; what it refuses is said beside each field, with what was typed still there. */
export function CredentialsForm({
  action,
  fields,
  submit,
  next,
  hidden = {},
  quiet = false,
  children,
}: CredentialsFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid gap-5">
      {next && <input type="hidden" name="next" value={next} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage state={state} />
      {fields.map(({ initial = '', ...field }) => (
        <TextField
          key={field.name}
          {...field}
          defaultValue={state?.values[field.name] ?? initial}
          errors={state?.errors[field.name]}
        />
      ))}
      {children}
      {!fields.some(({ name }) => name === 'currentPassword') && <ProofField state={state} />}
      <SubmitButton
        className={quiet ? `${secondaryButton} justify-self-start` : `${primaryButton} mt-1 w-full`}
        pending={pending}
      >
        {submit}
      </SubmitButton>
    </form>
  );
}
