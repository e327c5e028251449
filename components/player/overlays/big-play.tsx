import { Play } from 'lucide-react';
import './actions.css';
import './big-play.css';

/** The browser would not start by itself: one large button that does. */
export function BigPlay({ onPlay }: { onPlay: () => void }) {
  return (
    <button type="button" className="player-big-play" aria-label="Start playing" onClick={onPlay}>
      <Play aria-hidden className="player-filled" />
    </button>
  );
}
