import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoStream } from '@/components/no-stream/no-stream';
import { beginLoading } from '@/components/player/begin-loading';
import { LateWatchScreen } from '@/components/player/late-player';
import { explained } from '@/lib/catalog/explained';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { versionParameter } from '@/lib/library/versions/remembered';
import { startParameter } from '@/lib/progress/start-parameter';
import { watchAddress } from '@/lib/progress/watch-address';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadMovieToWatch } from '@/lib/use-cases/watch/load-watch-item';

interface MoviePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ t?: string | string[]; with?: string | string[]; version?: string | string[] }>;
}

export async function generateMetadata({ params }: MoviePageProps): Promise<Metadata> {
  const key = parseEpisodeKey(`movie/${(await params).id}`);
  const { catalog, locale } = await viewerCatalog();
  const movie = key && (await catalog.getMovie(key.tmdbId, locale).catch(() => null));
  return movie ? { title: `Watch ${movie.title}` } : {};
}

export default async function WatchMoviePage({ params, searchParams }: MoviePageProps) {
  const key = parseEpisodeKey(`movie/${(await params).id}`);
  const query = await searchParams;
  const asked = { start: startParameter(query.t), with: query.with, version: versionParameter(query.version) };
  const page = key && (await explained(loadMovieToWatch(key, asked)));
  if (!page) notFound();
  const { item, stream, askedFirst, otherWays } = page;
  if (!stream) return <NoStream item={item} {...otherWays} />;
  beginLoading(askedFirst);
  const playing = `${watchAddress(item.key)} ${item.profileId} ${asked.version}`;
  return <LateWatchScreen key={playing} item={{ ...item, stream }} />;
}
