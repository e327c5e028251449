import { MakerFacts } from '@/components/catalog/maker-facts';
import { SeasonTrouble } from '@/components/catalog/season-trouble';
import { TitleFacts } from '@/components/catalog/title-facts';
import { TitleHero } from '@/components/catalog/title-hero';
import { DownloadButton } from '@/components/downloads/download-button';
import { EpisodeGrid } from '@/components/episodes/episode-grid';
import { Seasons } from '@/components/episodes/seasons';
import { PlayShowButton } from '@/components/progress/play-show-button';
import { TogetherHere } from '@/components/progress/together-here';
import { ThumbButtons } from '@/components/thumbs/thumb-buttons';
import { seasonGrid } from '@/components/title/season-grid';
import { TitleSections } from '@/components/title/title-sections';
import { ListButton } from '@/components/watchlist/list-button';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Show } from '@/lib/catalog/catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';
import { togetherIn } from '@/lib/use-cases/progress/together-in';
import type { LoadedShow, ShownSeason } from '@/lib/use-cases/titles/load-show';
import { trySeasonAgain } from '@/lib/use-cases/titles/try-season-again';
import { listable } from '@/lib/watchlist/listable';

interface ShowPageProps extends LoadedShow {
  /** By the clock of who looks; the true time on a page that is the same for everyone. */
  now: Date;
  region: string;
  /** Of who looks; null on a page that is the same for everyone. */
  household: string | null;
}

export function ShowPage({ show, shown, isChosen, firstSeason, now, region, household }: ShowPageProps) {
  const first = availableEpisodes(firstSeason?.episodes ?? [], todayIn('UTC', now))[0] ?? null;
  return (
    <>
      <TitleHero
        title={show}
        facts={<TitleFacts title={show} region={region} />}
        play={
          <>
            <PlayShowButton id={show.id} first={first && { season: first.season, number: first.number }} />
            <ListButton title={listable(show)} />
            <ThumbButtons title={listable(show)} />
            <DownloadButton title={titleKey('tv', show.id)} name={show.title} />
          </>
        }
      >
        <TogetherHere title={titleKey('tv', show.id)} ask={togetherIn} />
        <MakerFacts title={show} />
      </TitleHero>
      <TitleSections title={show} region={region}>
        <section aria-labelledby="episodes">
          <h2 id="episodes" className="gutter text-row mb-4">
            Episodes
          </h2>
          <Seasons
            key={shown?.number}
            showId={show.id}
            seasons={show.seasons}
            opening={shown?.number ?? null}
            isChosen={isChosen}
            loadGrid={seasonGrid.bind(null, show.id)}
          >
            {shown?.season && <EpisodeGrid showId={show.id} season={shown.season} now={now} household={household} />}
            {shown && !shown.season && (
              <SeasonTrouble name={nameOf(show, shown)} retry={trySeasonAgain.bind(null, show.id, shown.number)} />
            )}
            {!shown && <p className="gutter text-muted">No episodes are listed for this show yet.</p>}
          </Seasons>
        </section>
      </TitleSections>
    </>
  );
}

function nameOf(show: Show, { number }: ShownSeason): string {
  return show.seasons.find((season) => season.number === number)?.name ?? `season ${number}`;
}
