'use client';

import { type ComponentProps, useEffect, useRef } from 'react';

interface ModalProps extends Omit<ComponentProps<'dialog'>, 'ref' | 'onCancel' | 'onClose'> {
  onClose: () => void;
}

/**
 * A dialog over everything else, and in fullscreen too. It takes the focus, to what is marked `data-first-stop` if anything
 * is, keeps Tab inside, gives the focus back, and closes by Escape and by a press beside it.
 */
export function Modal({ onClose, ...props }: ModalProps) {
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
      {...props}
      ref={ref}
      {...{ closedby: 'any' }}
      onCancel={(event) => {
        // The component that renders it takes it away.
        event.preventDefault();
        onClose();
      }}
    />
  );
}
