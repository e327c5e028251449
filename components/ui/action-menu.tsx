'use client';

import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { onCardMenuWanted } from '@/components/ui/card-menu-wanted';

export interface MenuAct {
  label: string;
  /** What it comes to, in few words. */
  hint?: string;
  icon: LucideIcon;
  /** What is done, or where it leads. */
  act: (() => void) | string;
}

const entry =
  'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-base font-medium hover:bg-raised focus-visible:bg-raised -outline-offset-2';

/** Where a sheet puts the focus as it opens. */
const takesFocus = (element: HTMLElement | null) => element?.setAttribute('autofocus', '');

/**
 * What can be done with a card (`data-card`): a button in its corner, which the menu key, Shift+F10, M, and a long press
 * on the card open as well.
 */
export function ActionMenu({ label, acts }: { label: string; acts: MenuAct[] }) {
  const sheetId = useId();
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
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={sheetId}
        aria-label={label}
        aria-expanded={open}
        data-card-action=""
        className="card-action lrud-ignore"
      >
        <EllipsisVertical aria-hidden="true" />
      </button>
      <div
        ref={sheet}
        id={sheetId}
        popover="auto"
        className="popover-sheet sm:w-80"
        // Before it shows, or the next key of a quick hand would find nothing to walk in.
        onBeforeToggle={({ newState }) => newState === 'open' && flushSync(() => setOpen(true))}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {/* A row has twenty cards; only the one asked has entries. */}
        {open && (
          <ul aria-label={label}>
            {acts.map(({ label, hint, icon: Icon, act }, index) => {
              const ref = index === 0 ? takesFocus : undefined;
              const content = (
                <>
                  <Icon className="size-5 shrink-0 text-muted" aria-hidden="true" />
                  <span className="py-2">
                    {label}
                    {hint && <span className="block text-sm font-normal text-muted">{hint}</span>}
                  </span>
                </>
              );
              return (
                <li key={label}>
                  {typeof act === 'string' ? (
                    <Link
                      ref={ref}
                      href={act}
                      prefetch={false}
                      className={entry}
                      onClick={() => sheet.current?.hidePopover()}
                    >
                      {content}
                    </Link>
                  ) : (
                    <button
                      ref={ref}
                      type="button"
                      className={entry}
                      onClick={() => {
                        sheet.current?.hidePopover();
                        act();
                      }}
                    >
                      {content}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}
