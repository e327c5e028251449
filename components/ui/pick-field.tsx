'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { ChoiceName, choiceEntry } from '@/components/ui/choice-menu';
import { closeSheet, PopoverSheet } from '@/components/ui/popover-sheet';

interface PickFieldProps {
  name: string;
  label: string;
  /** Stands until one is picked; what is known only in the browser may come later. */
  initial: string;
  choices: readonly (readonly [value: string, label: string])[];
  hint?: string;
  /** What is wrong with the choice made. */
  error?: string;
  onPick?: (value: string) => void;
}

/** One of many. A sheet of buttons rather than a select, which would keep a remote control's arrow keys to itself. */
export function PickField({ name, label, initial, choices, hint, error, onPick }: PickFieldProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const value = picked ?? initial;
  const shown = choices.find(([choice]) => choice === value)?.[1] ?? value;
  return (
    <div className="min-w-0">
      <span id={`${id}-label`} className="mb-2 block text-sm font-medium">
        {label}
      </span>
      <input type="hidden" name={name} value={value} />
      <PopoverSheet
        button={{
          ref: button,
          'aria-labelledby': `${id}-label ${id}-value`,
          'aria-describedby': hint || error ? `${id}-hint` : undefined,
          className:
            'flex min-h-12 w-full items-center justify-between gap-3 rounded-lg border border-edge bg-surface px-4 text-left hover:border-muted',
          children: (
            <>
              <span id={`${id}-value`} className="truncate">
                {shown}
              </span>
              <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden="true" />
            </>
          ),
        }}
      >
        <ul className="grid gap-0.5 sm:grid-cols-2">
          {choices.map(([choice, text]) => (
            <li key={choice}>
              <button
                type="button"
                aria-pressed={choice === value}
                onClick={(event) => {
                  setPicked(choice);
                  onPick?.(choice);
                  closeSheet(event);
                  button.current?.focus();
                }}
                className={choiceEntry}
              >
                <ChoiceName chosen={choice === value}>{text}</ChoiceName>
              </button>
            </li>
          ))}
        </ul>
      </PopoverSheet>
      {(hint || error) && (
        <p id={`${id}-hint`} className="mt-2 text-sm text-muted">
          {error && <span className="mb-1 block text-danger">{error}</span>}
          {hint}
        </p>
      )}
    </div>
  );
}
