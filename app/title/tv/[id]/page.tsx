import type { Metadata } from 'next';
import { loadFirstSeason, loadShow } from '@/app/title/load-show';
import { ShowPage } from '@/app/title/show-page';
import { titleMetadata } from '@/app/title/title-metadata';

// The same for everyone and kept: made when first asked for, made anew in the background once an hour.
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow((await params).id));
}

export default async function Page({ params }: PageProps) {
  const show = await loadShow((await params).id);
  const season = await loadFirstSeason(show);
  return <ShowPage show={show} season={season} firstSeason={season} />;
}
