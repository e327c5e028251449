'use client';

import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface NewPinFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** Null: of the settings. */
  profileId: string | null;
  isSet: boolean;
}

/** Sets, changes or removes a PIN. It never shows the PIN there is: only the person who set it knows it. */
export function NewPinForm({ action, profileId, isSet }: NewPinFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      {profileId && <input type="hidden" name="profileId" value={profileId} />}
      <FormMessage state={state} />
      <div className="grid gap-5 sm:grid-cols-2">
        {(['pin', 'again'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={name === 'pin' ? (isSet ? 'New PIN' : 'PIN') : 'Once more'}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            defaultValue=""
            hint={name === 'pin' ? 'Four to eight digits.' : undefined}
            errors={state?.errors[name]}
          />
        ))}
      </div>
      <ProofField state={state} />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className={secondaryButton} aria-disabled={pending}>
          {isSet ? 'Change the PIN' : 'Set the PIN'}
        </button>
        {isSet && (
          <button type="submit" name="remove" value="yes" className={secondaryButton} aria-disabled={pending}>
            Remove the PIN
          </button>
        )}
      </div>
    </form>
  );
}
