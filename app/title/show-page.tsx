import { listable } from '@/app/title/listable';
import { TitleSections } from '@/app/title/title-sections';
import { EpisodeGrid } from '@/components/catalog/episode-grid';
import { MakerFacts } from '@/components/catalog/maker-facts';
import { SeasonTabs } from '@/components/catalog/season-tabs';
import { TitleFacts } from '@/components/catalog/title-facts';
import { TitleHero } from '@/components/catalog/title-hero';
import { PlayShowButton } from '@/components/progress/play-show-button';
import { ListButton } from '@/components/watchlist/list-button';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Season, Show } from '@/lib/catalog/catalog';
import { defaultLocale } from '@/lib/catalog/locale';
import { todayIn } from '@/lib/catalog/today';

interface ShowPageProps {
  show: Show;
  /** The season whose episodes are shown; null when the show lists none. */
  season: Season | null;
  /** The season a newcomer starts with. */
  firstSeason: Season | null;
}

export function ShowPage({ show, season, firstSeason }: ShowPageProps) {
  const first = availableEpisodes(firstSeason?.episodes ?? [], todayIn('UTC'))[0] ?? null;
  return (
    <>
      <TitleHero
        title={show}
        facts={<TitleFacts title={show} region={defaultLocale.region} />}
        play={
          <>
            <PlayShowButton id={show.id} first={first && { season: first.season, number: first.number }} />
            <ListButton title={listable(show)} />
          </>
        }
      >
        <MakerFacts title={show} />
      </TitleHero>
      <TitleSections title={show} region={defaultLocale.region}>
        <section aria-labelledby="episodes">
          <h2 id="episodes" className="gutter text-row mb-4">
            Episodes
          </h2>
          <SeasonTabs showId={show.id} seasons={show.seasons} shown={season?.number ?? -1} />
          <div className="mt-6">
            {season ? (
              <EpisodeGrid showId={show.id} season={season} />
            ) : (
              <p className="gutter text-muted">No episodes are listed for this show yet.</p>
            )}
          </div>
        </section>
      </TitleSections>
    </>
  );
}
