import type { Metadata } from 'next';
import { loadMovie } from '@/app/title/load-movie';
import { MoviePage } from '@/app/title/movie-page';
import { titleMetadata } from '@/app/title/title-metadata';
import * as catalog from '@/lib/catalog/service';

// The same for everyone without a cap, and kept for five minutes once somebody asked (see `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadMovie(catalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  return <MoviePage movie={await loadMovie(catalog, (await params).id)} />;
}
