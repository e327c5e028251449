'use client';

import { Check, X } from 'lucide-react';
import { ProofField } from '@/components/household/proof-field';
import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { PickField } from '@/components/ui/pick-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { allowPlayerAction, denyPlayerAction } from '@/lib/use-cases/players/activate-actions';

interface AllowPlayerFormProps {
  code: string;
  /** How the player calls itself. */
  name: string;
  profiles: { id: string; name: string }[];
  chosen: string;
}

const MAY = [
  'Report what it plays: places, the history and what is next follow',
  'Read what was watched, what is begun, and the list',
  'Add to the history and the list, and remove from them',
];
const MAY_NOT = [
  'See other profiles, the household or the account',
  'See or play what is above the profile’s rating cap',
];

/** Says what a player will be allowed to do, and for whom, before it is. */
export function AllowPlayerForm({ code, name, profiles, chosen }: AllowPlayerFormProps) {
  const [state, allow, allowing] = useFormAction(allowPlayerAction);
  const [denied, deny, denying] = useFormAction(denyPlayerAction);
  return (
    <form action={allow} noValidate className="grid max-w-xl gap-5">
      <input type="hidden" name="code" value={code} />
      <FormMessage state={state ?? denied} />
      <div className="grid gap-5 sm:grid-cols-2">
        <PickField
          name="profileId"
          label="Acts for"
          initial={chosen}
          choices={profiles.map((profile) => [profile.id, profile.name] as const)}
          error={state?.errors.profileId?.[0]}
        />
        <TextField
          name="name"
          label="Which player is it?"
          type="text"
          autoComplete="off"
          hint="As the history will name it."
          defaultValue={state?.values.name ?? name}
          errors={state?.errors.name}
        />
      </div>
      <div className="rounded-lg border border-line bg-surface p-4">
        <h2 className="mb-3 font-medium">It may</h2>
        <ul className="grid gap-2">
          {MAY.map((words) => (
            <li key={words} className="flex gap-3">
              <Check className="mt-1 size-4 shrink-0" aria-hidden="true" />
              {words}
            </li>
          ))}
        </ul>
        <h2 className="mt-5 mb-3 font-medium">It may not</h2>
        <ul className="grid gap-2 text-muted">
          {MAY_NOT.map((words) => (
            <li key={words} className="flex gap-3">
              <X className="mt-1 size-4 shrink-0" aria-hidden="true" />
              {words}
            </li>
          ))}
        </ul>
      </div>
      <ProofField state={state} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton className={primaryButton} pending={allowing} unable={denying}>
          Allow it
        </SubmitButton>
        <button type="submit" formAction={deny} className={secondaryButton} aria-disabled={allowing || denying}>
          Send it away
        </button>
      </div>
    </form>
  );
}
