import { X } from 'lucide-react';
import { PlayerDialog } from '@/components/player/overlays/player-dialog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { ToldEpisode } from '@/lib/use-cases/watch/welcome-back';
import './story-so-far.css';

interface StorySoFarProps {
  title: string;
  /** Newest first; none beyond the viewer's place. */
  story: readonly ToldEpisode[];
  onLastMinute: (() => void) | null;
  onClose: () => void;
}

/** What happened so far, episode by episode, from the last one seen back to the beginning of its season. */
export function StorySoFar({ title, story, onLastMinute, onClose }: StorySoFarProps) {
  return (
    <PlayerDialog label="What happened so far" className="player-sheet player-story" onClose={onClose}>
      <header>
        <h2>What happened so far in {title}</h2>
        <button type="button" className="player-button" aria-label="Close" onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
      <ol>
        {story.map((episode) => (
          // Arrow keys walk from one to the next, and what is long comes into sight.
          <li key={`${episode.season} ${episode.number}`} tabIndex={0}>
            <h3>
              {episodeLabel(episode)} · {episode.name}
            </h3>
            <p>{episode.overview}</p>
          </li>
        ))}
      </ol>
      <div className="player-cover-actions">
        <button type="button" className="player-primary" data-first-stop onClick={onClose}>
          Play on
        </button>
        {onLastMinute && (
          <button type="button" className="player-secondary" onClick={onLastMinute}>
            The last minute again
          </button>
        )}
      </div>
    </PlayerDialog>
  );
}
