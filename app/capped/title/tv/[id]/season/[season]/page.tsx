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
  const { catalog } = await viewerCatalog();
  return titleMetadata(await loadShow(catalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  const { id, season } = await params;
  const { catalog } = await viewerCatalog();
  return <ShowPage now={nowForViewer(await getViewer())} {...(await loadSeason(catalog, id, season))} />;
}
