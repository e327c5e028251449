'use client';

import { useQueryClient } from '@tanstack/react-query';
import { doneWords, type EpisodeAct, requestOf, shownAfter, troubleWords } from '@/components/episodes/episode-acts';
import { showUndo } from '@/components/ui/undo-toast';
import { type Showing, showing, useOptimisticAction } from '@/components/ui/use-optimistic-action';
import { actOnProgress } from '@/lib/progress/act-on-progress';
import { isInProgress } from '@/lib/progress/completion';
import type { Place } from '@/lib/progress/place-schema';
import { progressKeys, showProgressQuery } from '@/lib/progress/queries';
import type { ShowProgress } from '@/lib/progress/view-schema';

interface Where {
  profileId: string;
  showId: number;
  /** Under which the season's places are kept. */
  placesKey: readonly unknown[];
  /** The numbers of the season's aired episodes. */
  aired: number[];
}

/** Acts on the episodes of a season: each shows at once, can be taken back, and is undone if the server refuses. */
export function useEpisodeActs({ profileId, showId, placesKey, aired }: Where) {
  const client = useQueryClient();
  const line = ['episode-acts', profileId, showId];
  const refreshes = progressKeys.profile(profileId);
  const takeBack = useOptimisticAction({
    line,
    refreshes,
    send: ({ actionId }: EpisodeAct) =>
      actOnProgress({ action: 'take-back', profileId, type: 'tv', tmdbId: showId, actionId }),
    trouble: () => 'That could not be taken back.',
  });
  const run = useOptimisticAction({
    line,
    refreshes,
    send: (act: EpisodeAct) => {
      const place = client.getQueryData<Place[]>(placesKey)?.find(({ episode }) => episode === act.episode);
      const position = place && isInProgress(place) ? place.position : 0;
      return actOnProgress({ ...requestOf(act, showId, position), profileId }, troubleWords(act));
    },
    shows: (act) => shownAtOnce(act, { profileId, showId, placesKey, aired }),
    trouble: troubleWords,
    done: (_answer, act) => void showUndo(doneWords(act), () => takeBack.mutate(act)),
  });
  return run.mutate;
}

function shownAtOnce(act: EpisodeAct, { profileId, showId, placesKey, aired }: Where): Showing[] {
  const at = new Date().toISOString();
  const places = showing<Place[]>(placesKey, (known) => shownAfter(act, known, aired, { profileId, showId, at }));
  const { kind, season, episode } = act;
  if (kind !== 'be-here' || episode === null) return [places];
  const thread = { season, episode, episodeId: null, playedAt: at };
  const next = { season, episode, episodeId: 0, name: '', airDate: null, still: null };
  return [
    places,
    showing<ShowProgress>(showProgressQuery(profileId, showId).queryKey, (show) => ({
      ...show,
      status: 'watching',
      thread,
      next,
    })),
  ];
}
