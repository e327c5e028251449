import { EpisodeCard } from '@/components/catalog/episode-card';
import { EpisodeMark, SeasonProgress } from '@/components/progress/season-progress';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Season } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';
import { watchAddress } from '@/lib/progress/watch-address';

/** Where a day begins first. The page is the same for everyone: what has aired for anyone has a link to play it. */
const earliestZone = 'Pacific/Kiritimati';

export function EpisodeGrid({ showId, season }: { showId: number; season: Season }) {
  const { episodes } = season;
  if (episodes.length === 0) return <p className="gutter text-muted">No episodes are listed for this season yet.</p>;
  const aired = new Set(availableEpisodes(episodes, todayIn(earliestZone)));
  return (
    <SeasonProgress showId={showId} season={season.number} episodes={episodes.map(({ number }) => number)}>
      <ul className="gutter grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-5 gap-y-9">
        {episodes.map((episode) => {
          const key = { type: 'tv', tmdbId: showId, season: episode.season, episode: episode.number } as const;
          return (
            <li key={episode.id}>
              <EpisodeCard
                episode={episode}
                href={aired.has(episode) ? watchAddress(key) : null}
                mark={<EpisodeMark episode={episode.number} />}
              />
            </li>
          );
        })}
      </ul>
    </SeasonProgress>
  );
}
