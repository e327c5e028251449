import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listable } from '@/app/title/listable';
import { titleMetadata } from '@/app/title/title-metadata';
import { TitleSections } from '@/app/title/title-sections';
import { explained } from '@/components/catalog/explained';
import { MakerFacts } from '@/components/catalog/maker-facts';
import { TitleFacts } from '@/components/catalog/title-facts';
import { TitleHero } from '@/components/catalog/title-hero';
import { PlayMovieButton } from '@/components/progress/play-movie-button';
import { ListButton } from '@/components/watchlist/list-button';
import type { Movie } from '@/lib/catalog/catalog';
import { defaultLocale } from '@/lib/catalog/locale';
import { getMovie } from '@/lib/catalog/service';
import { parseTitleId } from '@/lib/catalog/title-id';

// The same for everyone and kept: made when first asked for, made anew in the background once an hour.
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface MoviePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: MoviePageProps): Promise<Metadata> {
  return titleMetadata(await load(params));
}

export default async function MoviePage({ params }: MoviePageProps) {
  const movie = await load(params);
  return (
    <>
      <TitleHero
        title={movie}
        facts={<TitleFacts title={movie} region={defaultLocale.region} />}
        play={
          <>
            <PlayMovieButton id={movie.id} />
            <ListButton title={listable(movie)} />
          </>
        }
      >
        <MakerFacts title={movie} />
      </TitleHero>
      <TitleSections title={movie} region={defaultLocale.region} />
    </>
  );
}

async function load(params: MoviePageProps['params']): Promise<Movie> {
  const id = parseTitleId((await params).id);
  const movie = id === null ? null : await explained(getMovie(id));
  return movie ?? notFound();
}
