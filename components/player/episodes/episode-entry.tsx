import { Check } from 'lucide-react';
import Link from 'next/link';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import { episodeLabel, inCompany, type WatchCompany, watchAddress } from '@/components/player/watch-item';
import type { Episode } from '@/lib/catalog/catalog';
import type { Place } from '@/lib/progress/schema';

interface EpisodeEntryProps {
  showId: number;
  company: WatchCompany | null;
  episode: Episode;
  /** It has aired. */
  available: boolean;
  playing: boolean;
  next: boolean;
  place: Place | undefined;
  /** It would tell what is to come. */
  veiled: boolean;
}

export function EpisodeEntry({ showId, company, episode, available, playing, next, place, veiled }: EpisodeEntryProps) {
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
  if (!available)
    return (
      <li className="player-entry" data-unavailable>
        {content}
      </li>
    );
  return (
    <li>
      <Link
        href={inCompany(address, company)}
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
