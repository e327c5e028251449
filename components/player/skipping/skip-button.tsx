import { FastForward } from 'lucide-react';
import type { Skippable } from '@/components/player/skipping/skippable';
import '@/components/player/overlays/corner-card.css';
import './skip-button.css';

/** Stands in the corner above the controls while there is something to skip. */
export function SkipButton({ skippable, onSkip }: { skippable: Skippable; onSkip: () => void }) {
  return (
    <div className="player-skip" data-arrow-zone="card">
      <button type="button" className="player-secondary" data-first-stop onClick={onSkip}>
        Skip {skippable.kind} <FastForward aria-hidden className="player-filled" />
      </button>
    </div>
  );
}
