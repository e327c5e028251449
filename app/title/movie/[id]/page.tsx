import type { Metadata } from 'next';
import { MoviePage } from '@/components/title/movie-page';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { loadMovie } from '@/lib/use-cases/titles/load-movie';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

// The same for everyone without a cap, and kept for five minutes once somebody asked (see `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadMovie(wholeCatalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  return <MoviePage movie={await loadMovie(wholeCatalog, (await params).id)} />;
}
