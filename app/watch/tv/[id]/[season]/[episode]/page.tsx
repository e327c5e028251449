import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoStream } from '@/components/no-stream/no-stream';
import { LateWatchScreen } from '@/components/player/late-player';
import { episodeLabel } from '@/lib/catalog/episode-label';
import { explained } from '@/lib/catalog/explained';
import { parseListNumber, parseTitleId } from '@/lib/catalog/title-id';
import { startParameter } from '@/lib/progress/start-parameter';
import { watchAddress } from '@/lib/progress/watch-address';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadEpisodeToWatch } from '@/lib/use-cases/watch/load-watch-item';

interface EpisodePageProps {
  params: Promise<{ id: string; season: string; episode: string }>;
  searchParams: Promise<{ t?: string | string[]; with?: string | string[] }>;
}

export async function generateMetadata({ params }: EpisodePageProps): Promise<Metadata> {
  const place = await addressOf(params);
  if (!place) return {};
  const { catalog } = await viewerCatalog();
  const [show, episode] = await Promise.all([
    catalog.getShow(place.id).catch(() => null),
    catalog.getEpisode(place.id, place.season, place.episode).catch(() => null),
  ]);
  return show && episode ? { title: `Watch ${show.title} ${episodeLabel(episode)}` } : {};
}

export default async function WatchEpisodePage({ params, searchParams }: EpisodePageProps) {
  const place = await addressOf(params);
  const query = await searchParams;
  const asked = { start: startParameter(query.t), with: query.with };
  const page = place && (await explained(loadEpisodeToWatch(place.id, place.season, place.episode, asked)));
  if (!page) notFound();
  const { item, stream, elsewhere } = page;
  if (!stream) return <NoStream item={item} {...elsewhere} />;
  return <LateWatchScreen key={`${watchAddress(item.key)} ${item.profileId}`} item={{ ...item, stream }} />;
}

async function addressOf(params: EpisodePageProps['params']) {
  const { id: idText, season: seasonText, episode: episodeText } = await params;
  const id = parseTitleId(idText);
  const season = parseListNumber(seasonText);
  const episode = parseListNumber(episodeText);
  return id === null || season === null || episode === null ? null : { id, season, episode };
}
