import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoStream } from '@/components/no-stream/no-stream';
import { LateWatchScreen } from '@/components/player/late-player';
import { explained } from '@/lib/catalog/explained';
import { parseTitleId } from '@/lib/catalog/title-id';
import { startParameter } from '@/lib/progress/start-parameter';
import { watchAddress } from '@/lib/progress/watch-address';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadMovieToWatch } from '@/lib/use-cases/watch/load-watch-item';

interface MoviePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ t?: string | string[]; with?: string | string[] }>;
}

export async function generateMetadata({ params }: MoviePageProps): Promise<Metadata> {
  const id = parseTitleId((await params).id);
  const movie = id ? await (await viewerCatalog()).catalog.getMovie(id).catch(() => null) : null;
  return movie ? { title: `Watch ${movie.title}` } : {};
}

export default async function WatchMoviePage({ params, searchParams }: MoviePageProps) {
  const id = parseTitleId((await params).id);
  const query = await searchParams;
  const page = id && (await explained(loadMovieToWatch(id, { start: startParameter(query.t), with: query.with })));
  if (!page) notFound();
  const { item, stream, elsewhere } = page;
  if (!stream) return <NoStream item={item} {...elsewhere} />;
  return <LateWatchScreen key={`${watchAddress(item.key)} ${item.profileId}`} item={{ ...item, stream }} />;
}
