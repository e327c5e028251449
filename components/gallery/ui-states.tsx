import { Check, EyeOff, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { nothing, State, States } from '@/components/gallery/state';
import { ActionMenu } from '@/components/ui/action-menu';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { ChoiceLink } from '@/components/ui/choice-link';
import { ChoiceMenu, ChoiceName, choiceEntry } from '@/components/ui/choice-menu';
import { FormMessage } from '@/components/ui/form-message';
import { PageDialog } from '@/components/ui/page-dialog';
import { PickField } from '@/components/ui/pick-field';
import { TextField } from '@/components/ui/text-field';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';

const acts = [
  { label: 'Start over', hint: 'S1 E2', icon: RotateCcw, act: '/gallery' },
  { label: 'Mark watched', icon: Check, act: nothing },
  { label: 'Not tonight', hint: 'Tonight’s veto is used', icon: EyeOff, act: null },
];
const caps = [
  ['', 'Anything'],
  ['12', 'Up to 12'],
] as const;

export function UiStates() {
  return (
    <States>
      <State name="Menu in a corner, and beside">
        <div data-card="" className="relative flex h-24 items-end rounded-lg bg-surface p-3">
          <ActionMenu label="More" acts={acts} />
          <ActionMenu look="beside" label="Against it" acts={acts} />
        </div>
      </State>
      <State name="Choice, nothing and something chosen">
        <div className="flex flex-wrap gap-3">
          {[undefined, '1925'].map((chosen) => (
            <ChoiceMenu key={chosen ?? ''} label="Year" chosen={chosen}>
              <ul>
                {['1925', '1926'].map((year) => (
                  <li key={year}>
                    <ChoiceLink href="/gallery" aria-current={year === chosen || undefined} className={choiceEntry}>
                      <ChoiceName chosen={year === chosen}>{year}</ChoiceName>
                    </ChoiceLink>
                  </li>
                ))}
              </ul>
            </ChoiceMenu>
          ))}
        </div>
      </State>
      <State name="Dialog, and what is said in passing">
        <Sayings />
      </State>
      <State name="Pick, with a hint and with what is wrong">
        <PickField name="cap" label="May watch" initial="" choices={caps} hint="By the region’s certifications." />
        <PickField name="cap" label="May watch" initial="12" choices={caps} error="Nothing is rated there." />
      </State>
      <State name="Field, empty, with a hint, and with what is wrong">
        <TextField name="a" label="Name" type="text" autoComplete="off" defaultValue="" />
        <TextField
          name="b"
          label="PIN"
          type="password"
          autoComplete="off"
          defaultValue=""
          hint="Four to eight digits."
        />
        <TextField
          name="c"
          label="Email"
          type="email"
          autoComplete="off"
          defaultValue="m"
          errors={['That is no address.']}
        />
      </State>
      <State name="What a form says of the whole">
        <FormMessage state={{ message: 'That did not arrive. Try again in a moment.' }} />
        <FormMessage state={{ done: 'Saved.' }} />
      </State>
    </States>
  );
}

function Sayings() {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap gap-3">
      <button type="button" className={primaryButton} onClick={() => setOpen(true)}>
        Open a dialog
      </button>
      <button
        type="button"
        className={secondaryButton}
        onClick={() => void showUndo('Nosferatu is off your list', nothing)}
      >
        Say what was done
      </button>
      <button type="button" className={secondaryButton} onClick={() => void showTrouble('It could not be added.')}>
        Say what went wrong
      </button>
      {open && (
        <PageDialog
          heading="A title that is long enough to need a second line on a phone"
          onClose={() => setOpen(false)}
        >
          <p className="mt-2 text-muted">It closes by Escape, by its button, and by a press beside it.</p>
        </PageDialog>
      )}
    </div>
  );
}
