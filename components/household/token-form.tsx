'use client';

import { CopyOnce } from '@/components/household/copy-once';
import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { PickField } from '@/components/ui/pick-field';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';

interface TokenFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  profiles: { id: string; name: string }[];
  /** The profile that watches here, where one does. */
  chosen: string | undefined;
}

const MAY = [
  ['read', 'Only read'],
  ['write', 'Read and write'],
] as const;

/** Makes a token for a program, and shows it once. */
export function TokenForm({ action, profiles, chosen = profiles[0]?.id }: TokenFormProps) {
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <p role="status" className="sr-only">
        {state?.secret && 'Here is the token.'}
      </p>
      {state?.secret && (
        <CopyOnce
          key={state.secret}
          value={state.secret}
          intro="Give this to the program, which sends it as “Authorization: Bearer …”. It is shown only now."
          button="Copy token"
          copied="Copied. Keep it as you keep a password."
        />
      )}
      <TextField
        key={state?.secret}
        name="name"
        label="What is it for?"
        type="text"
        autoComplete="off"
        hint="For example the program, and where it runs."
        defaultValue={state?.values.name ?? ''}
        errors={state?.errors.name}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <PickField
          name="profileId"
          label="Acts for"
          initial={chosen ?? ''}
          choices={profiles.map(({ id, name }) => [id, name] as const)}
          error={state?.errors.profileId?.[0]}
        />
        <PickField name="may" label="May" initial="read" choices={MAY} />
      </div>
      <ProofField state={state} />
      <div>
        <button type="submit" className={secondaryButton} aria-disabled={pending}>
          {pending ? 'One moment…' : 'Make a token'}
        </button>
      </div>
    </form>
  );
}
