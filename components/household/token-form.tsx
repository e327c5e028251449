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

interface TokenFormProps {
  kind: 'api' | 'hook' | 'feed';
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  profiles: { id: string; name: string }[];
  /** The profile that watches here, where one does. */
  chosen: string | undefined;
}

const MAY = [
  ['read', 'Only read'],
  ['write', 'Read and write'],
] as const;

/** What is said of what is made. */
const WORDS = {
  api: {
    intro: 'Give this to the program, which sends it as “Authorization: Bearer …”. It is shown only now.',
    copy: 'Copy token',
    copied: 'Copied. Keep it as you keep a password.',
    ready: 'Here is the token.',
    name: 'What is it for?',
    hint: 'For example the program, and where it runs.',
    make: 'Make a token',
  },
  hook: {
    intro: 'Paste this where the player asks for the address of a webhook. It is shown only now.',
    copy: 'Copy address',
    copied: 'Copied. Whoever has it can report for this profile.',
    ready: 'Here is the address.',
    name: 'Which player?',
    hint: 'For example Jellyfin in the attic.',
    make: 'Make an address',
  },
  feed: {
    intro:
      'Give this to the feed reader. With list instead of watched it is the list, and with .json instead of .atom a JSON Feed. It is shown only now.',
    copy: 'Copy address',
    copied: 'Copied. Whoever has it can read along.',
    ready: 'Here is the address.',
    name: 'Who reads it?',
    hint: 'For example the feed reader on my phone.',
    make: 'Make a feed',
  },
};

/** Makes a token for a program, an address for a player or one for a feed reader, and shows it once. */
export function TokenForm({ kind, action, profiles, chosen = profiles[0]?.id }: TokenFormProps) {
  const words = WORDS[kind];
  const [state, send, pending] = useFormAction(action);
  return (
    <form action={send} noValidate className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <p role="status" className="sr-only">
        {state?.secret && words.ready}
      </p>
      {state?.secret && (
        <CopyOnce
          key={state.secret}
          value={state.secret}
          intro={words.intro}
          button={words.copy}
          copied={words.copied}
        />
      )}
      <TextField
        key={state?.secret}
        name="name"
        label={words.name}
        type="text"
        autoComplete="off"
        hint={words.hint}
        defaultValue={state?.values.name ?? ''}
        errors={state?.errors.name}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <PickField
          name="profileId"
          label={kind === 'feed' ? 'Of whom' : 'Acts for'}
          initial={chosen ?? ''}
          choices={profiles.map(({ id, name }) => [id, name] as const)}
          error={state?.errors.profileId?.[0]}
        />
        {kind === 'api' && <PickField name="may" label="May" initial="read" choices={MAY} />}
        {kind === 'hook' && (
          <TextField
            key={state?.secret}
            name="onlyUser"
            label="Only this user of the player"
            type="text"
            autoComplete="off"
            hint="Left empty, everybody’s playing counts."
            defaultValue={state?.values.onlyUser ?? ''}
            errors={state?.errors.onlyUser}
          />
        )}
      </div>
      <ProofField state={state} />
      <div>
        <SubmitButton className={secondaryButton} pending={pending}>
          {words.make}
        </SubmitButton>
      </div>
    </form>
  );
}
