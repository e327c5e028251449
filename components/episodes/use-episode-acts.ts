'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { doneWords, type EpisodeAct, requestOf, shownAfter, troubleWords } from '@/components/episodes/episode-acts';
import { showTrouble, showUndo } from '@/components/ui/undo-toast';
import { isInProgress } from '@/lib/progress/completion';
import { actOnProgress, progressKeys, showProgressQuery } from '@/lib/progress/queries';
import type { Place } from '@/lib/progress/schema';
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
  const mutationKey = ['episode-acts', profileId, showId];
  // One after the other, as they were made.
  const scope = { id: mutationKey.join('/') };
  const showKey = showProgressQuery(profileId, showId).queryKey;

  const refresh = () => {
    if (client.isMutating({ mutationKey }) === 1)
      return client.invalidateQueries({ queryKey: progressKeys.profile(profileId) });
  };
  const takeBack = useMutation({
    mutationKey,
    scope,
    mutationFn: ({ actionId }: EpisodeAct) =>
      actOnProgress({ action: 'take-back', profileId, type: 'tv', tmdbId: showId, actionId }),
    onError: () => void showTrouble('That could not be taken back.'),
    onSettled: refresh,
  });
  const run = useMutation({
    mutationKey,
    scope,
    mutationFn: (act: EpisodeAct) => {
      const place = client.getQueryData<Place[]>(placesKey)?.find(({ episode }) => episode === act.episode);
      const position = place && isInProgress(place) ? place.position : 0;
      return actOnProgress({ ...requestOf(act, showId, position), profileId });
    },
    onMutate: async (act) => {
      await client.cancelQueries({ queryKey: progressKeys.profile(profileId) });
      const before = { places: client.getQueryData<Place[]>(placesKey), show: client.getQueryData(showKey) };
      const at = new Date().toISOString();
      client.setQueryData<Place[]>(
        placesKey,
        (places) => places && shownAfter(act, places, aired, { profileId, showId, at }),
      );
      const { season, episode } = act;
      if (act.kind === 'be-here' && episode !== null)
        client.setQueryData<ShowProgress>(
          showKey,
          (show) => show && { ...show, thread: { season, episode, episodeId: null, playedAt: at } },
        );
      return before;
    },
    onSuccess: (_answer, act) => void showUndo(doneWords(act), () => takeBack.mutate(act)),
    onError: (_error, act, before) => {
      client.setQueryData(placesKey, before?.places);
      client.setQueryData(showKey, before?.show);
      void showTrouble(troubleWords(act));
    },
    onSettled: refresh,
  });
  return run.mutate;
}
