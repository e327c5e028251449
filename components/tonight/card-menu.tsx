'use client';

import { Ban, EllipsisVertical, EyeOff } from 'lucide-react';
import { useId, useRef } from 'react';

interface CardMenuProps {
  title: string;
  /** Null when the one veto of this evening is spent. */
  onVeto: (() => void) | null;
  onNeverAgain: () => void;
}

const entry =
  'flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-left text-base font-medium hover:bg-raised focus-visible:bg-raised -outline-offset-2 aria-disabled:text-faint';

/** What one may have against a card. */
export function CardMenu({ title, onVeto, onNeverAgain }: CardMenuProps) {
  const sheet = useId();
  const menu = useRef<HTMLDivElement>(null);
  const choose = (act: (() => void) | null) => () => {
    if (!act) return;
    menu.current?.hidePopover();
    act();
  };
  return (
    <>
      <button
        type="button"
        popoverTarget={sheet}
        aria-label={`Against ${title}`}
        className="ml-auto grid size-10 shrink-0 place-items-center rounded-full text-muted transition-colors hover:bg-raised hover:text-ink"
      >
        <EllipsisVertical className="size-5" aria-hidden="true" />
      </button>
      <div ref={menu} id={sheet} popover="auto" className="popover-sheet sm:w-80">
        <ul>
          <li>
            <button type="button" aria-disabled={!onVeto} onClick={choose(onVeto)} className={entry}>
              <EyeOff className="size-5 shrink-0 text-muted" aria-hidden="true" />
              <span className="py-2">
                Not tonight
                <span className="block text-sm font-normal text-muted">
                  {onVeto ? 'Your one silent veto: nobody sees whose' : 'Tonight’s veto is used'}
                </span>
              </span>
            </button>
          </li>
          <li>
            <button type="button" onClick={choose(onNeverAgain)} className={entry}>
              <Ban className="size-5 shrink-0 text-muted" aria-hidden="true" />
              <span className="py-2">
                Never again
                <span className="block text-sm font-normal text-muted">Not offered any more when you are there</span>
              </span>
            </button>
          </li>
        </ul>
      </div>
    </>
  );
}
