import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { chip } from '@/components/ui/button';
import { PopoverSheet } from '@/components/ui/popover-sheet';

interface ChoiceMenuProps {
  /** What is chosen here: "Year". */
  label: string;
  /** What has been chosen: "1925". */
  chosen?: string;
  /** `ChoiceLink`s. */
  children: ReactNode;
}

/**
 * A button that opens a sheet of links. Links rather than a select, so that every choice has an address, a remote control
 * can leave it again, and it works before any script has come.
 */
export function ChoiceMenu({ label, chosen, children }: ChoiceMenuProps) {
  return (
    <PopoverSheet
      button={{
        'aria-label': chosen ? `${label}: ${chosen}` : label,
        className: chip,
        // The chip's look where something is chosen.
        ...{ 'data-chosen': chosen ? '' : undefined },
        children: (
          <>
            <span className="max-w-48 truncate">{chosen ?? label}</span>
            <ChevronDown className="size-4" aria-hidden="true" />
          </>
        ),
      }}
    >
      {children}
    </PopoverSheet>
  );
}

/** A choice of a sheet, which holds a `ChoiceName`. */
export const choiceEntry =
  'flex min-h-11 w-full items-center justify-between gap-3 rounded-lg px-3 text-left text-[0.9375rem] text-muted -outline-offset-2 hover:bg-raised hover:text-ink has-[svg]:font-semibold has-[svg]:text-ink';

/** A choice's name, and whether it is the one made. */
export function ChoiceName({ chosen, children }: { chosen: boolean; children: ReactNode }) {
  return (
    <>
      {children}
      {chosen && <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />}
    </>
  );
}
