'use client';

import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

/** Adds another server by its address and a key, which is not shown again. */
export function SourceForm({ add }: { add: (state: FormState | null, form: FormData) => Promise<FormState> }) {
  const [state, send, pending] = useFormAction(add);
  // What was added leaves the fields empty; what was refused stays in them, but for the key.
  const sent = state?.done ?? '';
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <TextField
        key={`address ${sent}`}
        name="address"
        label="Address of the Jellyfin server"
        type="text"
        autoComplete="off"
        hint="As you open it in a browser, for example http://192.168.1.5:8096."
        defaultValue={state?.values.address ?? ''}
        errors={state?.errors.address}
      />
      <TextField
        key={`key ${sent}`}
        name="apiKey"
        label="Its API key"
        type="password"
        autoComplete="off"
        hint="Jellyfin makes one under Dashboard, API Keys. It stays on this server and is not shown again."
        defaultValue=""
        errors={state?.errors.apiKey}
      />
      <div>
        <SubmitButton className={secondaryButton} pending={pending}>
          Add this server
        </SubmitButton>
      </div>
    </form>
  );
}
