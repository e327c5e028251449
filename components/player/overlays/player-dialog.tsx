import { type ReactNode, useEffect, useRef } from 'react';
import './player-dialog.css';

interface PlayerDialogProps {
  label: string;
  className: string;
  /** `alertdialog` for a question that wants an answer. */
  role?: 'dialog' | 'alertdialog';
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog inside the player, so that it is there in fullscreen too. It takes the focus, keeps Tab inside, gives the
 * focus back, and closes by Escape and by a press beside it.
 */
export function PlayerDialog({ label, className, role = 'dialog', onClose, children }: PlayerDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-stop]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={ref}
      role={role}
      aria-label={label}
      className={className}
      data-arrow-zone="dialog"
      {...{ closedby: 'any' }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
