'use client';

import { CopyOnce } from '@/components/household/copy-once';
import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { PickField } from '@/components/ui/pick-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';
import { EVERYONE, OUTGOING_EVENTS } from '@/lib/players/out/schema';

interface OutgoingFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  profiles: { id: string; name: string }[];
}

/** Names an address that hears what happens here, and shows the secret of its signatures once. */
export function OutgoingForm({ action, profiles }: OutgoingFormProps) {
  const [state, send, pending] = useFormAction(action);
  const chosen = (kind: string) => !state || state.secret !== undefined || state.values[`tells-${kind}`] === 'on';
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <p role="status" className="sr-only">
        {state?.secret && 'Here is the secret.'}
      </p>
      {state?.secret && (
        <CopyOnce
          key={state.secret}
          value={state.secret}
          intro="By this secret the other side knows that a message is from here. It is shown only now."
          button="Copy secret"
          copied="Copied. Keep it as you keep a password."
        />
      )}
      <TextField
        key={`name ${state?.secret}`}
        name="name"
        label="Who is told?"
        type="text"
        autoComplete="off"
        hint="For example Home Assistant."
        defaultValue={state?.values.name ?? ''}
        errors={state?.errors.name}
      />
      <TextField
        key={`address ${state?.secret}`}
        name="address"
        label="Its address"
        type="text"
        autoComplete="off"
        hint="Where it takes webhooks, from https:// on."
        defaultValue={state?.values.address ?? ''}
        errors={state?.errors.address}
      />
      <PickField
        name="profileId"
        label="Of whom"
        initial={EVERYONE}
        choices={[[EVERYONE, 'Everyone without a PIN'], ...profiles.map(({ id, name }) => [id, name] as const)]}
        error={state?.errors.profileId?.[0]}
      />
      <fieldset key={JSON.stringify(state?.values ?? {})} className="grid gap-1 sm:grid-cols-2">
        <legend className="mb-2 text-sm font-medium">When</legend>
        {Object.entries(OUTGOING_EVENTS).map(([kind, words]) => (
          <label key={kind} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={`tells-${kind}`}
              defaultChecked={chosen(kind)}
              className="size-5 shrink-0 accent-accent"
            />
            {words}
          </label>
        ))}
        {state?.errors.events && <p className="text-sm text-danger">{state.errors.events.join(' ')}</p>}
      </fieldset>
      <ProofField state={state} />
      <div>
        <SubmitButton className={secondaryButton} pending={pending}>
          Tell this address
        </SubmitButton>
      </div>
    </form>
  );
}
