import { MakerFacts } from '@/components/catalog/maker-facts';
import { TitleFacts } from '@/components/catalog/title-facts';
import { TitleHero } from '@/components/catalog/title-hero';
import { DownloadButton } from '@/components/downloads/download-button';
import { PlayMovieButton } from '@/components/progress/play-movie-button';
import { TogetherHere } from '@/components/progress/together-here';
import { ThumbButtons } from '@/components/thumbs/thumb-buttons';
import { CollectionRow } from '@/components/title/collection-row';
import { MoreByRow } from '@/components/title/more-by-row';
import { TitleSections } from '@/components/title/title-sections';
import { ListButton } from '@/components/watchlist/list-button';
import type { Movie } from '@/lib/catalog/catalog';
import type { LocalCatalog } from '@/lib/catalog/local-catalog';
import { titleKey } from '@/lib/catalog/title-key';
import { togetherIn } from '@/lib/use-cases/progress/together-in';
import { listable } from '@/lib/watchlist/listable';

export function MoviePage({ movie, within }: { movie: Movie; within: LocalCatalog }) {
  const { region } = within.locale;
  return (
    <>
      <TitleHero
        title={movie}
        facts={<TitleFacts title={movie} region={region} />}
        play={
          <>
            <PlayMovieButton id={movie.id} />
            <ListButton title={listable(movie)} />
            <ThumbButtons title={listable(movie)} />
            <DownloadButton title={titleKey('movie', movie.id)} name={movie.title} />
          </>
        }
      >
        <TogetherHere title={titleKey('movie', movie.id)} ask={togetherIn} />
        <MakerFacts title={movie} />
      </TitleHero>
      <TitleSections title={movie} region={region} more={<MoreByRow movie={movie} within={within} />}>
        <CollectionRow movie={movie} within={within} />
      </TitleSections>
    </>
  );
}
