import type { Metadata } from 'next';
import { viewerCatalog } from '@/app/catalog-for';
import { loadMovie } from '@/app/title/load-movie';
import { MoviePage } from '@/app/title/movie-page';
import { titleMetadata } from '@/app/title/title-metadata';

interface PageProps {
  params: Promise<{ id: string }>;
}

const load = async (params: PageProps['params']) => loadMovie((await viewerCatalog()).catalog, (await params).id);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await load(params));
}

export default async function Page({ params }: PageProps) {
  return <MoviePage movie={await load(params)} />;
}
