import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoStream } from '@/components/no-stream/no-stream';
import { beginLoading } from '@/components/player/begin-loading';
import { LateWatchScreen } from '@/components/player/late-player';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { explained } from '@/lib/catalog/explained';
import { parseEpisodeKey } from '@/lib/catalog/title-key';
import { versionParameter } from '@/lib/library/versions/remembered';
import { startParameter } from '@/lib/progress/start-parameter';
import { watchAddress } from '@/lib/progress/watch-address';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadEpisodeToWatch } from '@/lib/use-cases/watch/load-watch-item';

interface EpisodePageProps {
  params: Promise<{ id: string; season: string; episode: string }>;
  searchParams: Promise<{ t?: string | string[]; with?: string | string[]; version?: string | string[] }>;
}

export async function generateMetadata({ params }: EpisodePageProps): Promise<Metadata> {
  const key = await keyIn(params);
  if (!key) return {};
  const { catalog, locale } = await viewerCatalog();
  const [show, episode] = await Promise.all([
    catalog.getShow(key.tmdbId, locale).catch(() => null),
    catalog.getEpisode(key.tmdbId, key.season, key.episode, locale).catch(() => null),
  ]);
  return show && episode ? { title: `Watch ${show.title} ${episodeLabel(episode)}` } : {};
}

export default async function WatchEpisodePage({ params, searchParams }: EpisodePageProps) {
  const key = await keyIn(params);
  const query = await searchParams;
  const asked = { start: startParameter(query.t), with: query.with, version: versionParameter(query.version) };
  const page = key && (await explained(loadEpisodeToWatch(key, asked)));
  if (!page) notFound();
  const { item, stream, askedFirst, otherWays } = page;
  if (!stream) return <NoStream item={item} {...otherWays} />;
  beginLoading(askedFirst);
  const playing = `${watchAddress(item.key)} ${item.profileId} ${asked.version}`;
  return <LateWatchScreen key={playing} item={{ ...item, stream }} />;
}

async function keyIn(params: EpisodePageProps['params']) {
  const { id, season, episode } = await params;
  return parseEpisodeKey(`tv/${id}/${season}/${episode}`);
}
