'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { keepOnDevice } from '@/components/player/preferences/use-preferences';
import { SwitchRow } from '@/components/ui/switch-row';
import { showTrouble } from '@/components/ui/undo-toast';
import type { ProfilePreferences } from '@/lib/household/preferences';

const switches = [
  {
    name: 'autoplay',
    label: 'Play the next episode by itself',
    text: 'After the credits begin; without it, the player asks.',
  },
  { name: 'captions', label: 'Captions on', text: 'Wherever a title has them in your language.' },
  {
    name: 'spoilers',
    label: 'Veil what I have not seen',
    text: 'Titles, pictures and synopses of episodes past my place stay covered until I get there.',
  },
] as const;

interface PreferenceSwitchesProps {
  profileId: string;
  initial: ProfilePreferences;
  /** Answers whether it was kept. */
  change: (changes: Partial<ProfilePreferences>) => Promise<boolean>;
}

/** Each takes effect at once, and turns back visibly where it could not be kept. */
export function PreferenceSwitches({ profileId, initial, change }: PreferenceSwitchesProps) {
  const [stored, setStored] = useState(initial);
  const [shown, show] = useOptimistic(stored);
  const [, startTransition] = useTransition();

  function turn(name: keyof ProfilePreferences) {
    const next = { ...shown, [name]: !shown[name] };
    startTransition(async () => {
      show(next);
      const done = await change({ [name]: next[name] }).catch(() => false);
      if (!done) return showTrouble('That could not be kept. Try again in a moment.');
      setStored((now) => ({ ...now, [name]: next[name] }));
      if (name === 'autoplay') keepOnDevice(profileId, { autoplayNext: next.autoplay });
      if (name === 'captions') keepOnDevice(profileId, { captions: next.captions });
    });
  }

  return (
    <ul className="divide-y divide-line border-y border-line">
      {switches.map(({ name, label, text }) => (
        <li key={name}>
          <SwitchRow label={label} text={text} isOn={shown[name]} onTurn={() => turn(name)} />
        </li>
      ))}
    </ul>
  );
}
