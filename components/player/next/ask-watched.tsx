import { useState } from 'react';
import type { EpisodeKey } from '@/lib/catalog/title-key';
import { actOnProgress } from '@/lib/progress/queries';
import './ask-watched.css';

/** Somebody jumped to the end: only they know whether they had seen it. */
export function AskWatched({ itemKey, profileId }: { itemKey: EpisodeKey; profileId: string }) {
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
