import { Play } from 'lucide-react';
import { useEffect } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { UpNext } from '@/lib/use-cases/watch/watch-item';
import '@/components/player/overlays/corner-card.css';
import './next-card.css';

interface NextCardProps {
  next: Extract<UpNext, { kind: 'episode' }>;
  /** Whole seconds, or null when it waits. */
  countdown: number | null;
  /** Credits are running that can be watched. */
  hasCredits: boolean;
  onPlay: () => void;
  onWatchCredits: () => void;
  onHold: () => void;
}

/** The next episode, in the corner; it begins by itself unless a key or a touch holds it. */
export function NextCard({ next, countdown, hasCredits, onPlay, onWatchCredits, onHold }: NextCardProps) {
  useEffect(() => {
    window.addEventListener('keydown', onHold, { capture: true });
    window.addEventListener('pointerdown', onHold, { capture: true });
    return () => {
      window.removeEventListener('keydown', onHold, { capture: true });
      window.removeEventListener('pointerdown', onHold, { capture: true });
    };
  }, [onHold]);

  return (
    <section className="player-next" aria-label="Next episode" data-arrow-zone="card">
      <Artwork kind="still" title={next.episode.name} image={next.episode.still} />
      <div>
        <p className="player-next-when">
          {countdown === null ? 'Next episode' : `Next episode in ${countdown} s`}
          <span className="sr-only" role="status">
            {countdown === null ? '' : 'The next episode begins by itself. Any key holds it.'}
          </span>
        </p>
        <h2>
          {episodeLabel(next.episode)} · {next.episode.name}
        </h2>
        <div className="player-next-actions">
          <button type="button" className="player-primary" data-first-stop onClick={onPlay}>
            <Play aria-hidden className="player-filled" /> Play now
          </button>
          {hasCredits && (
            <button type="button" className="player-secondary" onClick={onWatchCredits}>
              Watch credits
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
