import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Modal } from '@/components/ui/modal';

interface PageDialogProps {
  heading: ReactNode;
  onClose: () => void;
  /** For a picture: as wide as the screen allows. */
  wide?: boolean;
  children: ReactNode;
}

/** A dialog over the page, with a heading and a way out. */
export function PageDialog({ heading, onClose, wide = false, children }: PageDialogProps) {
  const headingId = useId();
  return (
    <Modal
      aria-labelledby={headingId}
      className={wide ? 'page-dialog w-[min(60rem,100%)]!' : 'page-dialog'}
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
    </Modal>
  );
}
