'use client';

import { useFormAction } from '@/components/household/use-form-action';
import { FolderFields } from '@/components/library/folder-fields';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';
import type { Given } from '@/lib/use-cases/library/library-view';

const NOTHING_SAID: Given = { seenBy: 'everyone', rating: null };

interface FolderFormProps {
  household: string;
  add: (state: FormState | null, form: FormData) => Promise<FormState>;
}

/** Puts a folder of the machine that Tonight runs on on the shelf. */
export function FolderForm({ household, add }: FolderFormProps) {
  const [state, send, pending] = useFormAction(add);
  // What was added leaves the fields empty; what was refused stays in them.
  const sent = state?.done ?? '';
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <TextField
        key={`path ${sent}`}
        name="path"
        label="Path of the folder"
        type="text"
        autoComplete="off"
        hint="As it is called where Tonight runs, for example /srv/films."
        defaultValue={state?.values.path ?? ''}
        errors={state?.errors.path}
      />
      <FolderFields key={`fields ${sent}`} kind="mixed" given={NOTHING_SAID} household={household} state={state} />
      <div>
        <SubmitButton className={secondaryButton} pending={pending}>
          Add this folder
        </SubmitButton>
      </div>
    </form>
  );
}
