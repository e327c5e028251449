import { ArrowLeft, Keyboard } from 'lucide-react';
import Link from 'next/link';
import { episodeLabel } from '@/lib/catalog/episode-label';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';

interface TopBarProps {
  item: WatchItem;
  isOffTheRecord: boolean;
  onHelp: () => void;
}

/** The way back, what is playing, and what the keys do. */
export function TopBar({ item, isOffTheRecord, onHelp }: TopBarProps) {
  return (
    <div className="player-top">
      <Link href={item.titleAddress} prefetch={false} className="player-button" aria-label={`Back to ${item.title}`}>
        <ArrowLeft aria-hidden />
      </Link>
      <div className="player-titles">
        <h1>{item.title}</h1>
        {item.episode && (
          <p>
            {episodeLabel(item.episode)} · {item.episode.name}
          </p>
        )}
        {item.group && <p>Together: {item.group.names.join(', ')}</p>}
        {isOffTheRecord && <p role="status">Off the record: no history, no place but in this tab</p>}
      </div>
      <div className="player-spring" />
      <button
        type="button"
        className="player-button player-wide-only"
        aria-label="Keys"
        aria-haspopup="dialog"
        onClick={onHelp}
      >
        <Keyboard aria-hidden />
      </button>
    </div>
  );
}
