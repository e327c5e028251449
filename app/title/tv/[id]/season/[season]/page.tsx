import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadFirstSeason, loadShow } from '@/app/title/load-show';
import { ShowPage } from '@/app/title/show-page';
import { titleMetadata } from '@/app/title/title-metadata';
import { explained } from '@/components/catalog/explained';
import { getSeason } from '@/lib/catalog/service';
import { parseListNumber } from '@/lib/catalog/title-id';

// The same for everyone and kept: made when first asked for, made anew in the background once an hour.
export const revalidate = 3600;
export const generateStaticParams = () => [];

interface PageProps {
  params: Promise<{ id: string; season: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return titleMetadata(await loadShow((await params).id));
}

export default async function Page({ params }: PageProps) {
  const { id, season: seasonText } = await params;
  const number = parseListNumber(seasonText);
  if (number === null) notFound();
  const show = await loadShow(id);
  const [season, firstSeason] = await Promise.all([explained(getSeason(show.id, number)), loadFirstSeason(show)]);
  if (!season) notFound();
  return <ShowPage show={show} season={season} firstSeason={firstSeason} />;
}
