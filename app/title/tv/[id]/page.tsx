import type { Metadata } from 'next';
import { ShowPage } from '@/components/title/show-page';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { loadOpeningSeason, loadShow } from '@/lib/use-cases/titles/load-show';
import { titleMetadata } from '@/lib/use-cases/titles/title-metadata';

// The same for everyone without a cap, and kept for five minutes once somebody asked (see `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow(wholeCatalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  return <ShowPage now={new Date()} {...(await loadOpeningSeason(wholeCatalog, (await params).id))} />;
}
