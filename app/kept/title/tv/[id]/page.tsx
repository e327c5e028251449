import type { Metadata } from 'next';
import { viewerCatalog } from '@/app/catalog-for';
import { loadOpeningSeason, loadShow } from '@/app/title/load-show';
import { ShowPage } from '@/app/title/show-page';
import { titleMetadata } from '@/app/title/title-metadata';

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { catalog } = await viewerCatalog();
  return titleMetadata(await loadShow(catalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  const { catalog } = await viewerCatalog();
  return <ShowPage {...(await loadOpeningSeason(catalog, (await params).id))} />;
}
