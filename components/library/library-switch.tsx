'use client';

import { useOptimistic, useTransition } from 'react';
import { SwitchRow } from '@/components/ui/switch-row';
import { showTrouble } from '@/components/ui/undo-toast';

interface LibrarySwitchProps {
  server: string;
  library: string;
  label: string;
  /** What it holds, and how it is. */
  text: string;
  isChosen: boolean;
  /** Answers whether it was kept. */
  choose: (form: FormData) => Promise<boolean>;
}

/** Puts a library of another server on the shelf or takes it off; it turns back visibly where that could not be kept. */
export function LibrarySwitch({ server, library, label, text, isChosen, choose }: LibrarySwitchProps) {
  const [shown, show] = useOptimistic(isChosen);
  const [, startTransition] = useTransition();

  function turn() {
    const form = new FormData();
    for (const [name, value] of Object.entries({ server, library, chosen: shown ? 'off' : 'on' }))
      form.set(name, value);
    startTransition(async () => {
      show(!shown);
      const done = await choose(form).catch(() => false);
      if (!done) showTrouble('That could not be kept. Try again in a moment.');
    });
  }

  return <SwitchRow label={label} text={text} isOn={shown} onTurn={turn} />;
}
