import type { Metadata } from 'next';
import { MoviePage } from '@/components/title/movie-page';
import { loadMovie } from '@/lib/use-cases/titles/load-movie';
import { sharedCatalog } from '@/lib/use-cases/titles/shared-catalog';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

// The same for everyone without a cap in one language and region, and kept for five minutes after a request (see
// `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  return titleMetadata(await loadMovie(sharedCatalog(locale), id));
}

export default async function Page({ params }: PageProps) {
  const { locale, id } = await params;
  const kept = sharedCatalog(locale);
  return <MoviePage movie={await loadMovie(kept, id)} within={kept} />;
}
