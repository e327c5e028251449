import type { Metadata } from 'next';
import { ShowPage } from '@/components/title/show-page';
import { loadSeason, loadShow } from '@/lib/use-cases/titles/load-show';
import { sharedCatalog } from '@/lib/use-cases/titles/shared-catalog';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

// The same for everyone without a cap in one language and region, and kept for five minutes after a request (see
// `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ locale: string; id: string; season: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  return titleMetadata(await loadShow(sharedCatalog(locale), id));
}

export default async function Page({ params }: PageProps) {
  const { locale, id, season } = await params;
  const kept = sharedCatalog(locale);
  const loaded = await loadSeason(kept, id, season);
  return <ShowPage now={new Date()} region={kept.locale.region} household={null} {...loaded} />;
}
