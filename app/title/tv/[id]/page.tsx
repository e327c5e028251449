import type { Metadata } from 'next';
import { loadOpeningSeason, loadShow } from '@/app/title/load-show';
import { ShowPage } from '@/app/title/show-page';
import { titleMetadata } from '@/app/title/title-metadata';
import * as catalog from '@/lib/catalog/service';

// The same for everyone without a cap, and kept for five minutes once somebody asked (see `expireTime`).
export const revalidate = 300;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow(catalog, (await params).id));
}

export default async function Page({ params }: PageProps) {
  return <ShowPage {...(await loadOpeningSeason(catalog, (await params).id))} />;
}
