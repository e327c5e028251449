'use client';

import { useQuery } from '@tanstack/react-query';
import { CheckCheck, X } from 'lucide-react';
import { durationWords } from '@/components/catalog/duration-words';
import { useSeason } from '@/components/episodes/season-progress';
import { VeilSwitch } from '@/components/episodes/veil-switch';
import { useProfileId } from '@/components/household/use-profile-id';
import { FilledBar } from '@/components/ui/filled-bar';
import { showProgressQuery } from '@/lib/progress/queries';

/** How far the profile is in the whole show, and one press for all of the season. Keeps its height while it comes. */
export function SeasonBar({ showId }: { showId: number }) {
  const profileId = useProfileId();
  const view = useSeason();
  const { data: show } = useQuery({ ...showProgressQuery(profileId ?? '', showId), enabled: profileId !== null });
  const allWatched = view?.aired.every((number) => view.places.get(number)?.watchedAt);
  return (
    <div className="gutter mb-6 flex min-h-10 flex-wrap items-center gap-x-2 gap-y-3 sm:gap-x-3">
      {show && show.airedCount > 0 && (
        <div className="flex grow items-center gap-4 max-sm:basis-full">
          <span
            aria-hidden="true"
            className="block h-1.5 w-16 shrink-0 overflow-hidden rounded-full bg-raised forced-colors:outline sm:w-44"
          >
            <FilledBar percentage={show.percentage} className="block size-full text-accent" />
          </span>
          <p className="text-[0.9375rem] text-muted">
            <span className="font-medium text-ink">{show.percentage}% watched</span>
            {show.minutesLeft !== null && show.minutesLeft > 0 && ` · ${durationWords(show.minutesLeft)} left`}
          </p>
        </div>
      )}
      {profileId && view && <VeilSwitch profileId={profileId} />}
      {view && view.aired.length > 0 && (
        <button
          type="button"
          onClick={() =>
            view.act({ kind: allWatched ? 'mark-unwatched' : 'mark-watched', scope: 'season', episode: null })
          }
          className="inline-flex min-h-10 items-center gap-2 rounded-full border border-edge px-3 text-sm sm:px-4 font-semibold transition-colors hover:border-ink hover:bg-raised"
        >
          {allWatched ? (
            <X className="size-4" aria-hidden="true" />
          ) : (
            <CheckCheck className="size-4" aria-hidden="true" />
          )}
          {allWatched ? 'Mark season not watched' : 'Mark season watched'}
        </button>
      )}
    </div>
  );
}
