import Link from 'next/link';
import { useEffect } from 'react';
import { PlayerDialog } from '@/components/player/overlays/player-dialog';

interface StillWatchingDialogProps {
  title: string;
  titleAddress: string;
  onAnswer: () => void;
}

/** Keys that move within the question instead of answering it. */
const WITHIN = new Set(['Tab', 'Shift', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** "Are you still watching?" Any key says yes. */
export function StillWatchingDialog({ title, titleAddress, onAnswer }: StillWatchingDialogProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => !WITHIN.has(event.key) && onAnswer();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onAnswer]);

  return (
    <PlayerDialog label="Are you still watching?" role="alertdialog" className="player-question" onClose={onAnswer}>
      <h2>Are you still watching {title}?</h2>
      <p>Your place is kept either way.</p>
      <div className="player-cover-actions">
        <button type="button" className="player-primary" data-first-stop onClick={onAnswer}>
          Keep watching
        </button>
        <Link href={titleAddress} className="player-secondary">
          That is enough for tonight
        </Link>
      </div>
    </PlayerDialog>
  );
}
