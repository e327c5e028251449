'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface PageDialogProps {
  heading: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page: takes the focus, gives it back, and closes by Escape and by a press beside it. */
export function PageDialog({ heading, onClose, children }: PageDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={ref}
      aria-labelledby={headingId}
      className="page-dialog"
      {...{ closedby: 'any' }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={onClose}
    >
      <div className="flex items-start gap-4">
        <h2 id={headingId} className="text-row grow pt-1 [overflow-wrap:anywhere]">
          {heading}
        </h2>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="grid size-10 shrink-0 place-items-center rounded-full text-muted transition-colors hover:bg-raised hover:text-ink"
        >
          <X className="size-5" aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
