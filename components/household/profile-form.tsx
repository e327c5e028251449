'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Avatar } from '@/components/household/avatar';
import { LANGUAGE_HINT } from '@/components/household/locale-fields';
import { ProofField } from '@/components/household/proof-field';
import { useBrowserLocale } from '@/components/household/use-browser-locale';
import { useFormAction } from '@/components/household/use-form-action';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { PickField } from '@/components/ui/pick-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/household/form-state';
import { type Choice, LANGUAGES, RATING_CAPS, withOwn } from '@/lib/household/locale-choices';
import { AVATARS, COLORS, type Profile } from '@/lib/household/schema';
import { ratedKinds } from '@/lib/ratings/certification-age';
import { capTrouble } from '@/lib/ratings/rated-region';

interface ProfileFormProps {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  /** Null makes a new one. */
  profile: Profile | null;
  regions: readonly Choice[];
  timeZones: readonly Choice[];
}

export function ProfileForm({ action, profile, regions, timeZones }: ProfileFormProps) {
  const [state, send, pending] = useFormAction(action);
  const [avatar, setAvatar] = useState(profile?.avatar ?? 'moon');
  const [color, setColor] = useState(profile?.color ?? 'amber');
  const [cap, setCap] = useState(String(profile?.ratingCap ?? ''));
  const here = useBrowserLocale(regions, timeZones);
  const { language, region: first, timeZone } = profile ?? here;
  const [picked, setRegion] = useState<string | null>(null);
  const region = picked ?? first;
  const trouble = capTrouble({ ratingCap: cap === '' ? null : Number(cap), region });
  const choice = 'block rounded-2xl p-1 aria-pressed:outline-2 aria-pressed:outline-offset-2 aria-pressed:outline-ink';
  return (
    <form action={send} noValidate className="grid max-w-xl gap-7">
      {profile && <input type="hidden" name="profileId" value={profile.id} />}
      <input type="hidden" name="avatar" value={avatar} />
      <input type="hidden" name="color" value={color} />
      <FormMessage state={state} />
      <TextField
        name="name"
        label="Name"
        type="text"
        autoComplete="off"
        defaultValue={state?.values.name ?? profile?.name ?? ''}
        errors={state?.errors.name}
      />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Picture</legend>
        <ul className="flex flex-wrap gap-2">
          {AVATARS.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-label={name}
                aria-pressed={name === avatar}
                className={choice}
                onClick={() => setAvatar(name)}
              >
                <Avatar avatar={name} color={color} className="size-14 rounded-xl" />
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Colour</legend>
        <ul className="flex flex-wrap gap-2">
          {COLORS.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-label={name}
                aria-pressed={name === color}
                className={choice}
                onClick={() => setColor(name)}
              >
                <Avatar avatar={avatar} color={name} className="size-10 rounded-xl" />
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="grid gap-6 sm:grid-cols-2">
        <PickField
          name="ratingCap"
          label="May watch"
          initial={String(profile?.ratingCap ?? '')}
          choices={withOwn(RATING_CAPS, String(profile?.ratingCap ?? ''), 'Up to ')}
          hint="By the region’s certifications. What nobody has rated is above any cap."
          onPick={setCap}
        />
        <PickField
          name="region"
          label="Region"
          initial={first}
          choices={withOwn(cap === '' ? regions : regions.filter(isRated), cap === '' ? profile?.region : undefined)}
          hint={cap === '' ? undefined : capHint(regions, region)}
          error={trouble ?? state?.errors.region?.[0]}
          onPick={setRegion}
        />
        <PickField
          name="language"
          label="Language"
          initial={language}
          choices={withOwn(LANGUAGES, language)}
          hint={LANGUAGE_HINT}
        />
        <PickField
          name="timeZone"
          label="Time zone"
          initial={timeZone}
          choices={withOwn(timeZones, timeZone)}
          hint="Decides on which day an episode airs."
        />
      </div>
      <ProofField state={state} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton className={primaryButton} pending={pending}>
          {profile ? 'Save' : 'Add the profile'}
        </SubmitButton>
        <Link href="/settings/profiles" className={secondaryButton}>
          Cancel
        </Link>
      </div>
    </form>
  );
}

function isRated([region]: Choice): boolean {
  return ratedKinds(region).length > 0;
}

/** Which regions are not offered with a cap and why, or what one of them leaves out. */
function capHint(regions: readonly Choice[], region: string): string {
  const [kind, other] = ratedKinds(region);
  if (kind && !other) {
    const [certified, missing] = kind === 'movie' ? ['films', 'shows'] : ['shows', 'films'];
    return `Only ${certified} are certified there: with a cap there are no ${missing}.`;
  }
  const unrated = regions.filter((choice) => !isRated(choice)).map(([, name]) => name);
  return `Not offered with a cap, since TMDB lists no certifications for them: ${unrated.join(', ')}.`;
}
