import type { Metadata } from 'next';
import { ShowPage } from '@/components/title/show-page';
import { nowForViewer } from '@/lib/household/clock';
import { getViewer } from '@/lib/household/viewer';
import { viewerCatalog } from '@/lib/use-cases/access/catalog-for';
import { loadOpeningSeason, loadShow } from '@/lib/use-cases/titles/load-show';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow(await viewerCatalog(), (await params).id));
}

export default async function Page({ params }: PageProps) {
  const own = await viewerCatalog();
  const opening = await loadOpeningSeason(own, (await params).id);
  const viewer = await getViewer();
  const household = viewer?.household?.id ?? null;
  return <ShowPage now={nowForViewer(viewer)} region={own.locale.region} household={household} {...opening} />;
}
