import { Check, Eye } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import type { Episode } from '@/lib/catalog/catalog';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { Place } from '@/lib/progress/place-schema';
import { watchAddress } from '@/lib/progress/watch-address';
import { inGroup, type WatchGroup } from '@/lib/use-cases/watch/watch-item';
import './episode-entry.css';

interface EpisodeEntryProps {
  showId: number;
  group: WatchGroup | null;
  episode: Episode;
  /** It has aired. */
  available: boolean;
  playing: boolean;
  next: boolean;
  place: Place | undefined;
  /** It would tell what is to come. */
  spoiler: boolean;
}

/** One episode of the drawer; one that would tell too much is revealed by a first press and plays by a second. */
export function EpisodeEntry({ showId, group, episode, available, playing, next, place, spoiler }: EpisodeEntryProps) {
  const [revealed, setRevealed] = useState(false);
  const entry = useRef<HTMLLIElement>(null);
  const veiled = spoiler && !revealed;
  const share = place?.duration ? Math.min(100, (place.position / place.duration) * 100) : 0;
  const address = watchAddress({ type: 'tv', tmdbId: showId, season: episode.season, episode: episode.number });
  const content = (
    <>
      <span className="player-entry-still">
        <Artwork
          kind="still"
          title={veiled ? episodeLabel(episode) : episode.name}
          image={veiled ? null : episode.still}
        />
        {veiled && (
          <span className="player-entry-veil">
            <Eye aria-hidden /> Reveal
          </span>
        )}
        {share > 0 && <span className="player-entry-bar" style={{ width: `${share}%` }} />}
      </span>
      <span className="player-entry-words">
        <span className="player-entry-name">
          {veiled ? `Episode ${episode.number}` : `${episode.number}. ${episode.name}`}
          {place?.watchedAt && <Check role="img" aria-label="Watched" />}
        </span>
        <span className="player-entry-facts">
          {playing && <b>Playing</b>}
          {next && <b>Next</b>}
          {episode.runtimeMinutes && <span>{episode.runtimeMinutes} min</span>}
          {!available && (
            <span>
              {episode.airDate ? (
                <>
                  Airs <AirDateWords day={episode.airDate} />
                </>
              ) : (
                'Not aired yet'
              )}
            </span>
          )}
        </span>
      </span>
    </>
  );
  if (veiled)
    return (
      <li ref={entry}>
        <button
          type="button"
          className="player-entry"
          onClick={() => {
            setRevealed(true);
            // The link that takes the button's place takes its focus too.
            requestAnimationFrame(() => entry.current?.querySelector('a')?.focus({ preventScroll: true }));
          }}
        >
          {content}
        </button>
      </li>
    );
  if (!available)
    return (
      <li className="player-entry" data-unavailable>
        {content}
      </li>
    );
  return (
    <li ref={entry}>
      <Link
        href={inGroup(address, group)}
        prefetch={false}
        className="player-entry"
        aria-current={playing ? 'true' : undefined}
        data-first-stop={playing ? '' : undefined}
      >
        {content}
      </Link>
    </li>
  );
}
