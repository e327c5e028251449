import { MakerFacts } from '@/components/catalog/maker-facts';
import { SeasonTabs } from '@/components/catalog/season-tabs';
import { SeasonTrouble } from '@/components/catalog/season-trouble';
import { TitleFacts } from '@/components/catalog/title-facts';
import { TitleHero } from '@/components/catalog/title-hero';
import { DownloadButton } from '@/components/downloads/download-button';
import { EpisodeGrid } from '@/components/episodes/episode-grid';
import { PlayShowButton } from '@/components/progress/play-show-button';
import { TitleSections } from '@/components/title/title-sections';
import { ListButton } from '@/components/watchlist/list-button';
import { availableEpisodes } from '@/lib/catalog/availability';
import type { Show } from '@/lib/catalog/catalog';
import { defaultLocale } from '@/lib/catalog/locale';
import { titleKey } from '@/lib/catalog/title-key';
import { todayIn } from '@/lib/catalog/today';
import type { LoadedShow, ShownSeason } from '@/lib/use-cases/titles/load-show';
import { trySeasonAgain } from '@/lib/use-cases/titles/try-season-again';
import { listable } from '@/lib/watchlist/listable';

/** @param now by the clock of who looks; the true time on a page that is the same for everyone. */
export function ShowPage({ show, shown, firstSeason, now }: LoadedShow & { now: Date }) {
  const first = availableEpisodes(firstSeason?.episodes ?? [], todayIn('UTC', now))[0] ?? null;
  return (
    <>
      <TitleHero
        title={show}
        facts={<TitleFacts title={show} region={defaultLocale.region} />}
        play={
          <>
            <PlayShowButton id={show.id} first={first && { season: first.season, number: first.number }} />
            <ListButton title={listable(show)} />
            <DownloadButton title={titleKey('tv', show.id)} name={show.title} />
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
          <SeasonTabs showId={show.id} seasons={show.seasons} shown={shown?.number ?? -1} />
          <div className="mt-6">
            {shown?.season && <EpisodeGrid showId={show.id} season={shown.season} now={now} />}
            {shown && !shown.season && (
              <SeasonTrouble name={nameOf(show, shown)} retry={trySeasonAgain.bind(null, show.id, shown.number)} />
            )}
            {!shown && <p className="gutter text-muted">No episodes are listed for this show yet.</p>}
          </div>
        </section>
      </TitleSections>
    </>
  );
}

function nameOf(show: Show, { number }: ShownSeason): string {
  return show.seasons.find((season) => season.number === number)?.name ?? `season ${number}`;
}
