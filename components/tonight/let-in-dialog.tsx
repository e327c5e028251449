'use client';

import { useActionState } from 'react';
import { primaryButton } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { ApiError } from '@/lib/http/call-api';

interface LetInDialogProps {
  name: string;
  onClose: () => void;
  /** @throws ApiError whose message says why not. */
  letIn: (pin: string) => Promise<void>;
}

/** A person with a PIN says on another's device that they are here. */
export function LetInDialog({ name, onClose, letIn }: LetInDialogProps) {
  const [complaint, send, isPending] = useActionState(async (_: string | null, form: FormData) => {
    try {
      await letIn(String(form.get('pin')).trim());
    } catch (error) {
      return error instanceof ApiError ? error.message : 'That did not work. Try again.';
    }
    onClose();
    return null;
  }, null);
  return (
    <PageDialog heading={`${name}’s PIN`} onClose={onClose}>
      <p className="mt-1 text-muted">So that what you watch together counts for {name}, too.</p>
      <form action={send} noValidate className="mt-5 grid gap-5">
        <TextField
          name="pin"
          label="PIN"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          defaultValue=""
          first
          errors={complaint === null ? undefined : [complaint]}
        />
        <SubmitButton className={`${primaryButton} w-full`} pending={isPending}>{`${name} is here`}</SubmitButton>
      </form>
    </PageDialog>
  );
}
