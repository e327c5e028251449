'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import { parseClockTime } from '@/components/no-stream/parse-clock-time';
import { clockTime } from '@/components/player/clock-time';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { ApiError } from '@/lib/http/call-api';
import { areActsKept } from '@/lib/http/kept-acts/flag';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import { DEVICE_OWNER } from '@/lib/progress/on-device/owner';
import type { Place, PlaceWithSnapshot } from '@/lib/progress/place-schema';
import { fetchPlaces } from '@/lib/progress/queries';
import type { Snapshot } from '@/lib/progress/report-schema';
import type { WatchKey } from '@/lib/use-cases/watch/watch-item';

interface PlaceByHandProps {
  itemKey: WatchKey;
  profileId: string | null;
  snapshot: Snapshot;
  place: PlaceWithSnapshot | null;
  runtimeMinutes: number | null;
}

/** Sets the place, marks as watched, or moves the show on, without a player. */
export function PlaceByHand(props: PlaceByHandProps) {
  const { itemKey, profileId, snapshot, runtimeMinutes } = props;
  const [ownPlace, askAgain] = useOwnPlace(props);
  const position = ownPlace?.position ?? 0;
  const isWatched = ownPlace?.watchedAt != null;
  const router = useRouter();
  const fieldId = useId();
  /** What a person wrote stays, whatever comes meanwhile; null: the place as it is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const item = { type: itemKey.type, tmdbId: itemKey.tmdbId, season: itemKey.season, episode: itemKey.episode };

  /** @param shown what the field shows then, unless a person wrote something else meanwhile. */
  async function act(action: NamedActionInput, done: string, shown: string | null = null) {
    const before = typed;
    setBusy(true);
    try {
      await actOnProgress({ ...action, profileId: profileId ?? DEVICE_OWNER });
      askAgain();
      setTyped((now) => (now === before ? shown : now));
      setAnswer({ ok: true, words: done });
      // Without a network the page cannot come anew, and what was done waits.
      if (!areActsKept()) router.refresh();
    } catch (error) {
      const words = error instanceof ApiError ? error.message : 'It could not be saved. Try again.';
      setAnswer({ ok: false, words });
    } finally {
      setBusy(false);
    }
  }

  function setPlace(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const told = parseClockTime(String(new FormData(event.currentTarget).get('place') ?? ''));
    const duration = runtimeMinutes ? runtimeMinutes * 60 : undefined;
    if (told === null) return setAnswer({ ok: false, words: 'Write a time such as 41:02 or 1:02:30.' });
    if (duration !== undefined && told > duration)
      return setAnswer({ ok: false, words: `That is past the end, which is at ${clockTime(duration)}.` });
    void act(
      { action: 'set', ...item, episodeId: itemKey.episodeId, position: told, duration, snapshot },
      `Your place is ${clockTime(told)}.`,
      clockTime(told),
    );
  }

  return (
    <div className="mt-4 grid gap-4">
      <form onSubmit={setPlace} className="flex flex-wrap items-end gap-3">
        <label htmlFor={fieldId} className="grid gap-1.5 text-sm text-muted">
          Where you stopped
          <input
            id={fieldId}
            name="place"
            inputMode="numeric"
            autoComplete="off"
            placeholder="41:02"
            value={typed ?? (position > 0 ? clockTime(position) : '')}
            onChange={({ target }) => setTyped(target.value)}
            className="min-h-11 w-32 rounded-lg border border-edge bg-surface px-3 text-base text-ink tabular-nums"
          />
        </label>
        <button type="submit" className={primaryButton} disabled={busy}>
          Keep this place
        </button>
      </form>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className={secondaryButton}
          disabled={busy}
          onClick={() =>
            isWatched
              ? act({ action: 'mark-unwatched', ...item }, 'Marked as not watched.')
              : act({ action: 'mark-watched', ...item }, 'Marked as watched.')
          }
        >
          {isWatched ? 'Mark as not watched' : 'Mark as watched'}
        </button>
        {itemKey.type === 'tv' && (
          <button
            type="button"
            className={secondaryButton}
            disabled={busy}
            onClick={() => act({ action: 'advance', type: 'tv', tmdbId: itemKey.tmdbId }, 'On to the next episode.')}
          >
            Move on to the next episode
          </button>
        )}
      </div>
      <p
        role={answer?.ok === false ? 'alert' : 'status'}
        className={answer?.ok === false ? 'text-danger' : 'text-muted'}
      >
        {answer?.words}
      </p>
    </div>
  );
}

/**
 * The place that came with the page or, while the viewer has not signed in, this device's own; and what asks for that
 * again.
 */
function useOwnPlace({ profileId, itemKey, place }: PlaceByHandProps): [Place | null, () => void] {
  const [own, setOwn] = useState<Place | null>(place);
  const ask = useCallback(() => {
    if (profileId !== null) return;
    fetchPlaces(DEVICE_OWNER, [itemKey]).then(
      ([found = null]) => setOwn(found),
      () => undefined,
    );
  }, [profileId, itemKey]);
  useEffect(ask, [ask]);
  return [profileId === null ? own : place, ask];
}
