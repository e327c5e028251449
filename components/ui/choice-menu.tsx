'use client';

import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { chip } from '@/components/ui/button';

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
  const sheet = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={sheet}
        aria-label={chosen ? `${label}: ${chosen}` : label}
        data-chosen={chosen ? '' : undefined}
        className={chip}
      >
        <span className="max-w-48 truncate">{chosen ?? label}</span>
        <ChevronDown className="size-4" aria-hidden="true" />
      </button>
      <div id={sheet} popover="auto" className="popover-sheet">
        {children}
      </div>
    </>
  );
}

/** A link in a sheet, which closes it and so gives the focus back to its button. */
export function ChoiceLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      prefetch={false}
      scroll={false}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        props.onClick?.(event);
      }}
    />
  );
}
