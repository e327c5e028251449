'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Artwork } from '@/components/catalog/artwork';
import { nameOf } from '@/components/progress/continue-card-acts';
import { veilsQuery } from '@/components/progress/veils-query';
import { chip, secondaryButton } from '@/components/ui/button';
import { PageDialog } from '@/components/ui/page-dialog';
import { fromThisPage } from '@/components/ui/stale-page';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Episode, IsoDay } from '@/lib/catalog/catalog';
import { isInProgress } from '@/lib/progress/completion';
import { placesQuery } from '@/lib/progress/queries';
import { isSpoiler } from '@/lib/progress/spoilers';
import type { ContinueWatchingItem } from '@/lib/progress/view-schema';

interface EpisodeChoiceProps {
  item: ContinueWatchingItem;
  profileId: string;
  today: IsoDay;
  loadSeasons: (showId: number) => Promise<{ number: number; name: string }[]>;
  loadSeason: (showId: number, season: number) => Promise<Episode[]>;
  onClose: () => void;
  /** @param position seconds, where one stopped in that episode; 0 for the beginning. */
  onChoose: (episode: Episode, position: number) => void;
}

/** "I'm at another episode": one press on it, and the show goes on there. */
export function EpisodeChoice(props: EpisodeChoiceProps) {
  const { item, profileId, today, loadSeasons, loadSeason, onClose, onChoose } = props;
  const [season, setSeason] = useState(item.season);
  const seasons = useQuery({
    queryKey: ['seasons', item.tmdbId],
    queryFn: () => fromThisPage(loadSeasons)(item.tmdbId),
  });
  const episodes = useQuery({
    queryKey: ['season', item.tmdbId, season],
    queryFn: async () => availableEpisodes(await fromThisPage(loadSeason)(item.tmdbId, season), today),
  });
  const keys = (episodes.data ?? []).map(({ number }) => ({
    type: 'tv' as const,
    tmdbId: item.tmdbId,
    season,
    episode: number,
  }));
  const places = useQuery({ ...placesQuery(profileId, keys), enabled: keys.length > 0 });
  const { data: veils = false } = useQuery(veilsQuery(profileId));
  const placeOf = ({ number }: Episode) => places.data?.find(({ episode }) => episode === number);

  return (
    <PageDialog heading={`Where are you in ${nameOf(item)}?`} onClose={onClose}>
      {(seasons.data?.length ?? 0) > 1 && (
        <ul aria-label="Seasons" className="mt-4 flex flex-wrap gap-2">
          {seasons.data?.map(({ number, name }) => (
            <li key={number}>
              <button type="button" aria-current={number === season} className={chip} onClick={() => setSeason(number)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 min-h-72" aria-busy={episodes.isPending}>
        {episodes.isPending && <p className="text-muted">Loading the episodes…</p>}
        {episodes.isError && (
          <div role="alert">
            <p>The episodes did not arrive.</p>
            <button type="button" className={`${secondaryButton} mt-3`} onClick={() => void episodes.refetch()}>
              Try again
            </button>
          </div>
        )}
        {episodes.data?.length === 0 && <p className="text-muted">Nothing of this season has aired.</p>}
        <ul aria-label="Episodes" className="grid gap-1">
          {episodes.data?.map((episode) => {
            const place = placeOf(episode);
            const position = place && isInProgress(place) ? place.position : 0;
            const veiled = isSpoiler({ season, episode: episode.number }, { veils, here: item, place });
            const name = veiled ? `Episode ${episode.number}` : `${episode.number}. ${episode.name}`;
            const isHere = season === item.season && episode.number === item.episode;
            return (
              <li key={episode.number}>
                <button
                  type="button"
                  aria-current={isHere ? 'step' : undefined}
                  onClick={() => onChoose(episode, position)}
                  className="flex w-full items-center gap-4 rounded-xl p-2 text-left -outline-offset-2 hover:bg-raised focus-visible:bg-raised"
                >
                  <span className="block w-24 shrink-0">
                    <Artwork kind="still" title={veiled ? name : episode.name} image={veiled ? null : episode.still} />
                  </span>
                  <span className="min-w-0">
                    <span className="block font-medium [overflow-wrap:anywhere]">{name}</span>
                    <span className="block text-sm text-muted">
                      {isHere ? 'Now here' : position > 0 ? 'Begun' : place?.watchedAt ? 'Watched' : ''}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </PageDialog>
  );
}
