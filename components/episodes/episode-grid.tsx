import { EpisodeCard } from '@/components/episodes/episode-card';
import { EpisodeCorner } from '@/components/episodes/episode-corner';
import { LateEpisodeMenu } from '@/components/episodes/late-episode-menu';
import { SeasonBar } from '@/components/episodes/season-bar';
import { SeasonProgress } from '@/components/episodes/season-progress';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Season } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';
import { watchAddress } from '@/lib/progress/watch-address';
import { missingOnShelf } from '@/lib/use-cases/library/missing-on-shelf';

/** Where a day begins first. The page is the same for everyone: what has aired for anyone has a link to play it. */
const earliestZone = 'Pacific/Kiritimati';

interface EpisodeGridProps {
  showId: number;
  season: Season;
  now: Date;
  /** Whose shelf lacks what is said to be missing; null: that of everybody here. */
  household: string | null;
}

export async function EpisodeGrid({ showId, season, now, household }: EpisodeGridProps) {
  const { episodes } = season;
  if (episodes.length === 0) return <p className="gutter text-muted">No episodes are listed for this season yet.</p>;
  const aired = availableEpisodes(episodes, todayIn(earliestZone, now)).map(({ number }) => number);
  const missing = await missingOnShelf({ show: showId, season: season.number }, aired, household);
  return (
    <SeasonProgress
      showId={showId}
      season={season.number}
      episodes={episodes.map(({ number }) => number)}
      aired={aired}
    >
      <SeasonBar showId={showId} />
      <ul className="gutter grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-5 gap-y-9 max-sm:gap-y-6">
        {episodes.map((episode) => {
          const { season, number } = episode;
          const address = watchAddress({ type: 'tv', tmdbId: showId, season, episode: number });
          const hasAired = aired.includes(number);
          // The two have keys for React's development build, which takes what a server action brings for a list.
          return (
            <li key={number} className="scroll-mt-24 scroll-mb-24 min-[56rem]:scroll-mb-6">
              <EpisodeCard
                episode={episode}
                href={hasAired ? address : null}
                isMissing={missing.includes(number)}
                mark={<EpisodeCorner key="mark" season={season} episode={number} />}
                menu={hasAired && <LateEpisodeMenu key="menu" season={season} episode={number} href={address} />}
              />
            </li>
          );
        })}
      </ul>
    </SeasonProgress>
  );
}
