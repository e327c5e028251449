import type { Metadata } from 'next';
import { MoviePage } from '@/components/title/movie-page';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadMovie } from '@/lib/use-cases/titles/load-movie';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

interface PageProps {
  params: Promise<{ id: string }>;
}

const load = async (params: PageProps['params']) => loadMovie(await viewerCatalog(), (await params).id);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await load(params));
}

export default async function Page({ params }: PageProps) {
  return <MoviePage movie={await load(params)} within={await viewerCatalog()} />;
}
