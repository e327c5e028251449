import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

/** Asks for the account's password within a form, once what it does was found to need it. */
export function ProofField({ state }: { state: FormState | null }) {
  const errors = state?.errors.currentPassword;
  if (!errors) return null;
  return (
    <TextField
      name="currentPassword"
      label="The account’s password"
      type="password"
      autoComplete="current-password"
      defaultValue=""
      errors={errors}
    />
  );
}
