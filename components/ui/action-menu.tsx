'use client';

import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { onCardMenuWanted } from '@/components/ui/card-menu-wanted';
import { closeSheet, PopoverSheet, sheetEntry } from '@/components/ui/popover-sheet';

export interface MenuAct {
  label: string;
  /** What it comes to, in few words. */
  hint?: string;
  icon: LucideIcon;
  /** What is done, or where it leads; null: not now, and the hint says why. */
  act: (() => void) | string | null;
}

/** In the card's corner, under what is there already, or beside its other buttons. */
const LOOKS = {
  corner: { className: 'card-action lrud-ignore', 'data-card-action': '' },
  second: { className: 'card-action card-action-second lrud-ignore', 'data-card-action': '' },
  beside: {
    className:
      'ml-auto grid size-10 shrink-0 place-items-center rounded-full text-muted transition-colors hover:bg-raised hover:text-ink [&_svg]:size-5',
  },
};

/** Where a sheet puts the focus as it opens. */
const takesFocus = (element: HTMLElement | null) => element?.setAttribute('autofocus', '');

interface ActionMenuProps {
  label: string;
  acts: MenuAct[];
  look?: keyof typeof LOOKS;
}

/**
 * What can be done with a card: a button, which the menu key, Shift+F10, M, and a long press on the card (`data-card`) open
 * as well.
 */
export function ActionMenu({ label, acts, look = 'corner' }: ActionMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  // Before the browser may show the button: from then on its keys are there too.
  useLayoutEffect(() => {
    // Pressed before the page was awake, it stands there empty.
    setOpen(sheet.current?.matches(':popover-open') ?? false);
    const card = button.current?.closest<HTMLElement>('[data-card]');
    // By the button, so that the sheet stands beside it and gives the focus back to it.
    return card ? onCardMenuWanted(card, () => button.current?.click()) : undefined;
  }, []);
  useEffect(() => {
    if (open) sheet.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [open]);

  return (
    <PopoverSheet
      button={{
        ...LOOKS[look],
        ref: button,
        'aria-label': label,
        'aria-expanded': open,
        children: <EllipsisVertical aria-hidden="true" />,
      }}
      sheet={{
        ref: sheet,
        className: 'sm:w-80',
        // Before it shows, or the next key of a quick hand would find nothing to walk in.
        onBeforeToggle: ({ newState }) => newState === 'open' && flushSync(() => setOpen(true)),
        onToggle: ({ newState }) => setOpen(newState === 'open'),
      }}
    >
      {/* A row has twenty cards; only the one asked has entries. */}
      {open && (
        <ul aria-label={label}>
          {acts.map((entry, index) => (
            <li key={entry.label}>
              <Entry {...entry} takesFocus={index === 0} />
            </li>
          ))}
        </ul>
      )}
    </PopoverSheet>
  );
}

function Entry({ label, hint, icon: Icon, act, takesFocus: first }: MenuAct & { takesFocus: boolean }) {
  const ref = first ? takesFocus : undefined;
  const content = (
    <>
      <Icon className="size-5 shrink-0 text-muted" aria-hidden="true" />
      <span className="py-2">
        {label}
        {hint && <span className="block text-sm font-normal text-muted">{hint}</span>}
      </span>
    </>
  );
  if (typeof act === 'string')
    return (
      <Link ref={ref} href={act} prefetch={false} className={sheetEntry} onClick={closeSheet}>
        {content}
      </Link>
    );
  return (
    <button
      ref={ref}
      type="button"
      className={sheetEntry}
      aria-disabled={act === null || undefined}
      onClick={(event) => {
        if (!act) return;
        closeSheet(event);
        act();
      }}
    >
      {content}
    </button>
  );
}
