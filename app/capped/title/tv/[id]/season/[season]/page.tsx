import type { Metadata } from 'next';
import { ShowPage } from '@/components/title/show-page';
import { nowForViewer } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadSeason, loadShow } from '@/lib/use-cases/titles/load-show';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

interface PageProps {
  params: Promise<{ id: string; season: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow(await viewerCatalog(), (await params).id));
}

export default async function Page({ params }: PageProps) {
  const { id, season } = await params;
  const own = await viewerCatalog();
  const loaded = await loadSeason(own, id, season);
  const viewer = await getViewer();
  const household = viewer?.household?.id ?? null;
  return <ShowPage now={nowForViewer(viewer)} region={own.locale.region} household={household} {...loaded} />;
}
