import { ArrowLeft, Play, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { AirDateWords } from '@/components/catalog/air-date-words';
import { Artwork } from '@/components/catalog/artwork';
import { EndPart } from '@/components/player/next/end-part';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { type EpisodeKey, titleKey, titleText } from '@/lib/catalog/title-key';
import { titlePath } from '@/lib/catalog/title-path';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import type { WatchItem } from '@/lib/use-cases/watch/watch-item';
import './end-screen.css';

interface EndScreenProps {
  item: WatchItem;
  /** The end was reached by a jump, so that it does not count as watched by itself. */
  jumpedHere: boolean;
  /** The sleep timer ended the sitting here. */
  goodNight: boolean;
  onNext: () => void;
  onReplay: () => void;
}

const MOST_RECOMMENDATIONS = 6;

/** Nothing goes on by itself: what comes next, when, and what else there is. */
export function EndScreen({ item, jumpedHere, goodNight, onNext, onReplay }: EndScreenProps) {
  const { upNext, recommendations } = item;
  return (
    <section className="player-end" aria-label="The end" data-arrow-zone="card">
      <h2>{goodNight ? 'Good night' : headingFor(item)}</h2>
      <p>
        {goodNight && 'The sleep timer stops here. '}
        {upNext.kind === 'episode' && (
          <>
            Next is {episodeLabel(upNext.episode)} · {upNext.episode.name}.
          </>
        )}
        {upNext.kind === 'caught-up' &&
          (upNext.nextAirDate ? (
            <>
              The next episode <AirDateWords day={upNext.nextAirDate} />.
            </>
          ) : (
            'No further episode has been announced.'
          ))}
      </p>
      <div className="player-cover-actions">
        {upNext.kind === 'episode' && (
          <button type="button" className="player-primary" data-first-stop onClick={onNext}>
            <Play aria-hidden className="player-filled" /> Play next episode
          </button>
        )}
        <button type="button" className="player-secondary" onClick={onReplay}>
          <RotateCcw aria-hidden /> Watch again
        </button>
        <Link href={item.titleAddress} className="player-secondary">
          <ArrowLeft aria-hidden /> Back to {item.title}
        </Link>
      </div>
      <EndPart title={{ type: item.key.type, tmdbId: item.key.tmdbId, title: item.title }} />
      {jumpedHere && item.profileId && <AskWatched itemKey={item.key} profileId={item.profileId} />}
      {recommendations.length > 0 && (
        <nav aria-label="More on Tonight">
          <h3>More on Tonight</h3>
          <ul>
            {recommendations.slice(0, MOST_RECOMMENDATIONS).map((title) => (
              <li key={titleText(titleKey(title.type, title.id))}>
                <Link href={titlePath(titleKey(title.type, title.id))} prefetch={false}>
                  <Artwork kind="poster" title={title.title} image={title.poster} />
                  <span>{title.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

function headingFor({ upNext, episode }: WatchItem): string {
  if (upNext.kind === 'caught-up') return 'You are all caught up';
  return episode ? 'The end of this episode' : 'The end';
}

/** The viewer jumped to the end: only they know whether they had seen it. */
function AskWatched({ itemKey, profileId }: { itemKey: EpisodeKey; profileId: string }) {
  const [state, setState] = useState<'asking' | 'saving' | 'saved' | 'failed'>('asking');
  const { type, tmdbId, season, episode } = itemKey;

  function mark() {
    setState('saving');
    actOnProgress({ action: 'mark-watched', profileId, type, tmdbId, season, episode }).then(
      () => setState('saved'),
      () => setState('failed'),
    );
  }

  return (
    <p className="player-ask" role="status">
      {state === 'saved' ? (
        'Marked as watched.'
      ) : (
        <>
          {state === 'failed' ? 'That could not be saved.' : 'You jumped to the end.'}{' '}
          <button type="button" onClick={mark} disabled={state === 'saving'}>
            {state === 'failed' ? 'Try again' : 'Mark as watched'}
          </button>
        </>
      )}
    </p>
  );
}
