'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { parseClockTime } from '@/components/no-stream/parse-clock-time';
import { clockTime } from '@/components/player/clock-time';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { ApiError } from '@/lib/http/call-api';
import type { NamedActionInput } from '@/lib/progress/action-schema';
import { actOnProgress } from '@/lib/progress/queries';
import type { Snapshot } from '@/lib/progress/schema';
import type { WatchKey } from '@/lib/use-cases/watch/watch-item';

interface PlaceByHandProps {
  itemKey: WatchKey;
  profileId: string | null;
  snapshot: Snapshot;
  /** Seconds. */
  position: number;
  watched: boolean;
  runtimeMinutes: number | null;
}

/** Sets the place, marks as watched, or moves the show on, without a player. */
export function PlaceByHand(props: PlaceByHandProps) {
  const { itemKey, profileId, snapshot, runtimeMinutes } = props;
  const router = useRouter();
  const fieldId = useId();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const item = { type: itemKey.type, tmdbId: itemKey.tmdbId, season: itemKey.season, episode: itemKey.episode };

  if (!profileId) return <p className="mt-3 text-muted">Pick a profile to keep a place.</p>;

  async function act(action: NamedActionInput, done: string) {
    setBusy(true);
    try {
      await actOnProgress({ ...action, profileId: profileId as string });
      setAnswer({ ok: true, words: done });
      router.refresh();
    } catch (error) {
      const words = error instanceof ApiError ? error.message : 'It could not be saved. Try again.';
      setAnswer({ ok: false, words });
    } finally {
      setBusy(false);
    }
  }

  function setPlace(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const position = parseClockTime(String(new FormData(event.currentTarget).get('place') ?? ''));
    const duration = runtimeMinutes ? runtimeMinutes * 60 : undefined;
    if (position === null) return setAnswer({ ok: false, words: 'Write a time such as 41:02 or 1:02:30.' });
    if (duration !== undefined && position > duration)
      return setAnswer({ ok: false, words: `That is past the end, which is at ${clockTime(duration)}.` });
    void act(
      { action: 'set', ...item, episodeId: itemKey.episodeId, position, duration, snapshot },
      `Your place is ${clockTime(position)}.`,
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
            defaultValue={props.position > 0 ? clockTime(props.position) : ''}
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
            props.watched
              ? act({ action: 'mark-unwatched', ...item }, 'Marked as not watched.')
              : act({ action: 'mark-watched', ...item }, 'Marked as watched.')
          }
        >
          {props.watched ? 'Mark as not watched' : 'Mark as watched'}
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
