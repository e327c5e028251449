import type { ReactNode } from 'react';
import { Modal } from '@/components/ui/modal';
import './player-dialog.css';

interface PlayerDialogProps {
  label: string;
  className: string;
  /** `alertdialog` for a question that wants an answer. */
  role?: 'dialog' | 'alertdialog';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog inside the player, which keeps the player's arrow keys to itself. */
export function PlayerDialog({ label, role = 'dialog', ...props }: PlayerDialogProps) {
  return <Modal {...props} role={role} aria-label={label} data-arrow-zone="dialog" />;
}
